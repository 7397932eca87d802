package dev.pairwright.report.pages;

import dev.pairwright.core.Enforcement;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.manifest.Inputs;
import dev.pairwright.manifest.Outputs.OutputFile;
import dev.pairwright.manifest.Pins;
import java.util.List;
import java.util.Locale;

/** One run: what happened in it, step by step, how it was judged, and what it stood on. */
final class RunPage {

    private final Setting setting;
    private final ShownRun run;

    private RunPage(Setting setting, ShownRun run) {
        this.setting = setting;
        this.run = run;
    }

    /** The page, of the same bytes for the same run. */
    static byte[] of(Setting setting, ShownRun run) {
        Markup content = new RunPage(setting, run).content();
        return Page.of(run.id(), setting, run.scorecard().evidence(), content);
    }

    private Markup content() {
        Markup out = new Markup();
        String side = setting.side(run);
        out.tag("<h1><span class=\"who ")
                .tag(side)
                .tag("\">")
                .text(run.variant())
                .tag("</span> ")
                .text(setting.task())
                .tag("</h1>\n");
        out.tag("<p class=\"sub\">")
                .text(run.id() + " \u00b7 ")
                .file(PageFolder.name(setting.pair().value()), setting.pair() + " side by side")
                .text(" \u00b7 " + setting.experiment() + " \u00b7 campaign " + setting.campaign() + " \u00b7 executed "
                        + (run.manifest().pairing().executionOrder() == 1 ? "first" : "second"))
                .tag("</p>\n");
        outcome(out);
        PairPage.links(out, setting, run, false);
        out.tag("<nav><a href=\"#transcript\">transcript</a><a href=\"#checks\">checks</a><a href=\"#files\">files</a>")
                .tag("<a href=\"#violations\">violations</a><a href=\"#pins\">pins</a><a"
                        + " href=\"#seal\">seal</a></nav>\n");
        out.tag("<h2 id=\"transcript\">Transcript</h2>\n");
        Transcript.show(out, run);
        checks(out);
        files(out);
        out.tag("<h2 id=\"violations\">Violations</h2>\n");
        violations(out, run);
        new RunStand(run).show(out);
        return out;
    }

    private void outcome(Markup out) {
        Scorecard.Metrics metrics = run.metrics();
        Scorecard.TaskSuccess success = metrics.taskSuccess();
        out.tag("<section class=\"card ")
                .tag(setting.side(run))
                .tag("\"><p class=\"value ")
                .tag(success.success() ? "good\">&#10003; task done" : "bad\">&#10007; task not done")
                .tag("</p>\n<p>")
                .text(success.rationale())
                .tag("</p>\n<p class=\"faint\">");
        out.text(String.format(
                Locale.ROOT,
                "adherence %.0f of 100 \u00b7 %.3f s of %.0f s \u00b7 %d clarifications \u00b7 %s \u00b7 %d input and"
                        + " %d output tokens%s \u00b7 ended by %s",
                metrics.constraintAdherence().score(),
                metrics.runtime().totalSeconds(),
                metrics.runtime().timeoutSeconds(),
                metrics.clarificationCount().totalCount(),
                metrics.reproducibility()
                        .score()
                        .map(score -> String.format(Locale.ROOT, "reproducibility %.2f", score))
                        .orElse("reproducibility not known"),
                run.scorecard().exploratory().inputTokens(),
                run.scorecard().exploratory().outputTokens(),
                run.scorecard()
                        .exploratory()
                        .costUsd()
                        .map(cost -> String.format(Locale.ROOT, " \u00b7 %.4f US dollars", cost))
                        .orElse(""),
                run.execution().map(how -> how.exitReason().word()).orElse("nobody knows what")));
        out.tag("</p>\n");
        if (!run.scorecard().flags().isEmpty()) {
            out.tag("<p>flags: ")
                    .text(String.join(", ", run.scorecard().flags()))
                    .tag("</p>\n");
        }
        out.tag("</section>\n");
    }

    private void checks(Markup out) {
        out.tag("<h2 id=\"checks\">Checks</h2>\n<h3>Criteria</h3>\n");
        run.metrics()
                .taskSuccess()
                .criteriaResults()
                .forEach(found -> check(
                        out, new PairPage.Judged(found.criterion(), found.check(), found.status(), found.rationale())));
        out.tag("<h3>Constraints</h3>\n");
        run.metrics()
                .constraintAdherence()
                .details()
                .forEach(found -> check(
                        out,
                        new PairPage.Judged(found.constraint(), found.check(), found.status(), found.rationale())));
        run.scorecard().userMetrics().entrySet().stream().limit(50).forEach(metric -> out.tag("<p>")
                .text(metric.getKey() + " " + metric.getValue().value() + " "
                        + metric.getValue().unit() + ": ")
                .text(metric.getValue().rationale())
                .tag("</p>\n"));
    }

    private static void check(Markup out, PairPage.Judged judged) {
        out.tag("<div class=\"row\"><div>")
                .text(judged.name())
                .tag(" <span class=\"faint\">")
                .text(judged.check())
                .tag("</span></div><div>");
        judged.tell(out);
        out.tag("</div></div>\n");
    }

    private void files(Markup out) {
        out.tag("<h2 id=\"files\">Files</h2>\n<h3>Inputs</h3>\n");
        List<Inputs.InputFile> inputs = run.manifest().inputs().files();
        if (inputs.isEmpty()) {
            out.tag("<p>none</p>\n");
        }
        inputs.stream().limit(OutputRows.MOST_FILES).forEach(file -> out.tag("<p><code>")
                .text(file.path())
                .tag("</code> <span class=\"faint\">")
                .text(file.sizeBytes() + " bytes, mode " + file.mode() + ", "
                        + file.hash().value())
                .tag("</span></p>\n"));
        out.tag("<h3>Outputs: new or changed</h3>\n");
        if (run.outputs().isEmpty()) {
            out.tag("<p>none</p>\n");
        }
        int shown = 0;
        for (OutputFile file : run.outputs()) {
            if (shown++ == OutputRows.MOST_FILES) {
                out.tag("<p>the others stand in the manifest</p>\n");
                break;
            }
            out.tag("<p><code>").text(file.path()).tag("</code></p>");
            OutputRows.facts(out, file);
            if (shown <= 20) {
                OutputText.of(run, file).ifPresent(text -> OutputRows.folded(out, text));
            }
        }
    }

    /** What is documented about a run. */
    static void violations(Markup out, ShownRun run) {
        if (run.violations().isEmpty()) {
            out.tag("<p>none</p>\n");
            return;
        }
        out.tag("<ul>");
        run.violations().stream().limit(50).forEach(line -> out.tag("<li>")
                .text(line.replace(run.id() + " ", ""))
                .tag("</li>"));
        out.tag("</ul>\n");
    }

    /** How well an agent was held, in words. */
    static String held(Enforcement enforcement) {
        return "files " + word(enforcement.filesystem()) + ", network " + word(enforcement.network()) + ", processes "
                + word(enforcement.subprocess());
    }

    private static String word(Enforcement.Level level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** An agent, in words. */
    static String agent(Pins.AgentPin agent) {
        return agent.name() + " " + agent.version() + ", model " + agent.model() + ", by " + agent.adapter();
    }
}
