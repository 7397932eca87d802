package dev.pairwright.report.pages;

import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.Trace;
import dev.pairwright.trace.TraceStep;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What happened in a run, step by step: who said what, which tools were called, what they answered, and what was refused. */
final class Transcript {

    /** As many steps as are shown. */
    static final int MOST_STEPS = 1_000;

    /** As many characters of messages and results as are shown altogether. */
    private static final int MOST_TEXT = 1_000_000;

    private static final int LONGEST_MESSAGE = 20_000;
    private static final int LONGEST_RESULT = 8_000;
    private static final int SHORT = 400;

    private final Markup out;
    private final Trace trace;
    private int left = MOST_TEXT;

    private Transcript(Markup out, Trace trace) {
        this.out = out;
        this.trace = trace;
    }

    static void show(Markup out, ShownRun run) {
        run.trace().ifPresentOrElse(trace -> new Transcript(out, trace).show(), () -> out.tag(
                        "<p class=\"notice\">The event log cannot be shown: ")
                .text(run.traceFault())
                .tag("</p>\n"));
    }

    private void show() {
        List<Call> calls = Call.of(trace);
        out.tag("<p class=\"sub\">")
                .text(trace.steps().size() + " steps, " + calls.size() + " tool calls, "
                        + calls.stream().filter(Call::failed).count() + " failed, "
                        + calls.stream().filter(Call::denied).count()
                        + " refused, " + calls.stream().filter(Call::asks).count() + " clarification requests. Agent "
                        + trace.header().agent().name() + " "
                        + trace.header().agent().version()
                        + trace.header()
                                .agent()
                                .modelName()
                                .map(model -> ", model " + model)
                                .orElse(""))
                .tag("</p>\n");
        Optional<Instant> start = trace.steps().stream().findFirst().flatMap(step -> time(step.timestamp()));
        trace.steps().stream().limit(MOST_STEPS).takeWhile(step -> left > 0).forEach(step -> step(step, start));
        long shown = trace.steps().stream().limit(MOST_STEPS).count();
        if (left <= 0 || shown < trace.steps().size()) {
            out.tag("<p class=\"notice\">The rest is in agent.log.</p>\n");
        }
        trace.footer()
                .ifPresentOrElse(
                        footer -> out.tag("<p>Ended: ")
                                .text(footer.extra().exitReason())
                                .text(
                                        footer.extra()
                                                .message()
                                                .map(said -> ", " + said)
                                                .orElse(""),
                                        4_000)
                                .tag("</p>\n"),
                        () -> out.tag("<p class=\"notice\">The log has no end that is shown here.</p>\n"));
    }

    private void step(TraceStep step, Optional<Instant> start) {
        List<Call> calls = Call.of(step);
        boolean denied = calls.stream().anyMatch(Call::denied);
        boolean asks = calls.stream().anyMatch(Call::asks);
        out.tag(
                denied
                        ? "<section class=\"step denied\">"
                        : asks ? "<section class=\"step asks\">" : "<section class=\"step\">");
        out.tag("<h3>")
                .text(step.stepId() + " " + who(step.source()))
                .tag("<span>")
                .text(after(step, start));
        step.metrics()
                .filter(used -> !used.equals(StepMetrics.ZERO))
                .ifPresent(used -> out.text(String.format(
                        Locale.ROOT,
                        " \u00b7 %d tokens in, %d out%s",
                        used.promptTokens(),
                        used.completionTokens(),
                        used.cachedTokens() > 0 ? ", " + used.cachedTokens() + " cached" : "")));
        step.modelName().ifPresent(model -> out.text(" \u00b7 " + model));
        out.tag("</span></h3>\n");
        if (!step.message().isEmpty()) {
            words(step.message(), LONGEST_MESSAGE, step.source() == TraceStep.Source.SYSTEM ? "the specification" : "");
        }
        calls.forEach(this::call);
        out.tag("</section>\n");
    }

    private void call(Call call) {
        out.tag(
                call.denied()
                        ? "<div class=\"call denied\"><p>"
                        : call.asks() ? "<div class=\"call asks\"><p>" : "<div class=\"call\"><p>");
        out.tag(call.asks() ? "<strong>asks for clarification</strong> " : "")
                .element("code", "", call.tool())
                .tag(" ");
        call.tell(out);
        out.tag("</p><dl>");
        for (Map.Entry<String, String> given : call.given().entrySet()) {
            out.tag("<dt>").text(given.getKey(), 100).tag("</dt><dd>");
            words(given.getValue(), LONGEST_RESULT, "");
            out.tag("</dd>");
        }
        call.result().ifPresent(said -> {
            out.tag("<dt>answer</dt><dd>");
            words(said, LONGEST_RESULT, "");
            out.tag("</dd>");
        });
        out.tag("</dl></div>\n");
    }

    /** Text as it was said; what is long, or has a title, unfolds. */
    private void words(String text, int longest, String title) {
        int room = Math.max(0, Math.min(longest, left));
        left -= Math.min(text.length(), longest);
        boolean folds = !title.isEmpty() || text.length() > 2 * SHORT;
        if (folds) {
            out.tag("<details><summary>")
                    .text(
                            title.isEmpty()
                                    ? text.length() + " characters: "
                                            + text.substring(
                                                    0,
                                                    text.offsetByCodePoints(
                                                            0, Math.min(60, text.codePointCount(0, text.length()))))
                                    : title + ", " + text.length() + " characters")
                    .tag("</summary>");
        }
        out.tag("<pre>").block(text, room).tag("</pre>").tag(folds ? "</details>" : "");
    }

    private static String who(TraceStep.Source source) {
        return switch (source) {
            case SYSTEM -> "specification";
            case USER -> "instruction";
            case AGENT -> "agent";
        };
    }

    private static String after(TraceStep step, Optional<Instant> start) {
        Optional<Instant> at = time(step.timestamp());
        return start.isPresent() && at.isPresent()
                ? String.format(
                        Locale.ROOT,
                        "+%.3f s",
                        Duration.between(start.get(), at.get()).toMillis() / 1000.0)
                : "";
    }

    private static Optional<Instant> time(String timestamp) {
        try {
            return Optional.of(Instant.parse(timestamp));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
