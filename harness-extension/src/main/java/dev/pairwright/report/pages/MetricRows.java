package dev.pairwright.report.pages;

import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.manifest.Execution;
import dev.pairwright.trace.Trace;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** What was measured on both runs, and by how much it differs. */
final class MetricRows {

    /** Times that differ by less than this are the same for a reader. */
    private static final double NOTABLE = 1.25;

    private final List<Row> rows = new ArrayList<>();
    private final Scorecard first;
    private final Scorecard second;

    private MetricRows(Scorecard first, Scorecard second) {
        this.first = first;
        this.second = second;
    }

    private record Row(String name, String first, String second, String difference, boolean differs) {}

    static void show(Markup out, PairPage.Sides sides) {
        MetricRows table =
                new MetricRows(sides.first().scorecard(), sides.second().scorecard());
        table.metrics();
        table.execution(sides);
        out.tag("<table><thead><tr><th>metric</th><th><span class=\"who a\">")
                .text(sides.first().variant())
                .tag("</span></th><th><span class=\"who b\">")
                .text(sides.second().variant())
                .tag("</span></th><th class=\"fixed\">difference</th></tr></thead><tbody>\n");
        for (Row row : table.rows) {
            out.tag(row.differs() ? "<tr class=\"differs\"><td>" : "<tr><td>").text(row.name());
            for (String value : List.of(row.first(), row.second(), row.difference())) {
                out.tag("</td><td class=\"n\">").text(value, 200);
            }
            out.tag("</td></tr>\n");
        }
        out.tag("</tbody></table>\n"
                + "<p class=\"faint\">&#8800; marks what differs; runtimes from a factor of 1.25 on.</p>\n");
    }

    private void metrics() {
        words("task success", card -> card.metrics().taskSuccess().success() ? "done" : "not done");
        number(
                "constraint adherence, of 100",
                card -> Optional.of(card.metrics().constraintAdherence().score()));
        double one = first.metrics().runtime().totalSeconds();
        double other = second.metrics().runtime().totalSeconds();
        boolean notable = Math.max(one, other) > NOTABLE * Math.min(one, other);
        rows.add(new Row("runtime, seconds", digits(one), digits(other), signed(other - one), notable));
        number(
                "clarifications",
                card -> Optional.of((double) card.metrics().clarificationCount().totalCount()));
        number(
                "reproducibility, 0 to 1",
                card -> card.metrics().reproducibility().score());
        number(
                "tool calls",
                card -> Optional.of((double) card.exploratory().toolInvocations().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()));
        number(
                "tries again after an error",
                card -> Optional.of((double) card.exploratory().errorRecoveryAttempts()));
        number("input tokens", card -> Optional.of((double) card.exploratory().inputTokens()));
        number("output tokens", card -> Optional.of((double) card.exploratory().outputTokens()));
        number("cost, US dollars", card -> card.exploratory().costUsd());
        TreeSet<String> own = new TreeSet<>(first.userMetrics().keySet());
        own.addAll(second.userMetrics().keySet());
        own.stream()
                .limit(50)
                .forEach(name -> number(
                        name, card -> Optional.ofNullable(card.userMetrics().get(name))
                                .map(Scorecard.UserMetric::value)));
        words("flags", card -> card.flags().isEmpty() ? "none" : String.join(", ", card.flags()));
    }

    private void execution(PairPage.Sides sides) {
        number("refused attempts", refused(sides.first()), refused(sides.second()));
        pair("ended by", ended(sides.first()), ended(sides.second()));
        String one = served(sides.first());
        String other = served(sides.second());
        if (!(one + other).isEmpty()) {
            pair("served model", one, other);
        }
    }

    private static Optional<Double> refused(ShownRun run) {
        Optional<Trace> trace = run.trace();
        return trace.map(
                read -> (double) Call.of(read).stream().filter(Call::denied).count());
    }

    private static String ended(ShownRun run) {
        return run.execution().map(how -> how.exitReason().word()).orElse("not known");
    }

    private static String served(ShownRun run) {
        return run.execution().flatMap(Execution::servedModel).orElse("");
    }

    private void words(String name, Function<Scorecard, String> of) {
        pair(name, of.apply(first), of.apply(second));
    }

    private void pair(String name, String one, String other) {
        rows.add(new Row(name, one, other, one.equals(other) ? "" : "differs", !one.equals(other)));
    }

    private void number(String name, Function<Scorecard, Optional<Double>> of) {
        number(name, of.apply(first), of.apply(second));
    }

    private void number(String name, Optional<Double> one, Optional<Double> other) {
        String difference = one.isPresent() && other.isPresent() ? signed(other.get() - one.get()) : "";
        rows.add(new Row(
                name,
                one.map(MetricRows::digits).orElse("none"),
                other.map(MetricRows::digits).orElse("none"),
                difference,
                !one.equals(other)));
    }

    private static String signed(double value) {
        return value == 0 ? "" : (value > 0 ? "+" : "-") + digits(Math.abs(value));
    }

    private static String digits(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
