package dev.pairwright.report.figures;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import dev.pairwright.analysis.MetricFinding;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;

/**
 * The effect on the primary outcome, by task and overall.
 *
 * @param findings what was found
 */
record ForestFigure(Findings findings) {

    private static final int MOST_TASKS = 40;
    private static final double ROOM = 1.08;

    Optional<Figure> draw() {
        Optional<HypothesisFinding> primary = findings.hypotheses().stream()
                .filter(each -> each.role().equals("primary"))
                .findFirst()
                .or(() -> findings.hypotheses().stream().findFirst());
        return primary.filter(each -> each.effect().estimate().known().isPresent())
                .map(this::draw);
    }

    private Figure draw(HypothesisFinding primary) {
        Metric metric = primary.metric();
        MetricFinding finding = findings.metric(metric.code());
        List<Dots.Row> rows = new ArrayList<>();
        finding.byTask().stream()
                .sorted(Comparator.comparing(MetricFinding.TaskMetric::task))
                .limit(MOST_TASKS)
                .forEach(task -> task.difference()
                        .mean()
                        .known()
                        .ifPresent(mean -> rows.add(row(
                                task.task(),
                                shown(metric, mean),
                                task.difference()
                                        .ci()
                                        .known()
                                        .map(ci -> new Interval(
                                                shown(metric, ci.low()), shown(metric, ci.high()), ci.level())),
                                false))));
        rows.add(row(
                "All pairs",
                scaled(metric, primary.effect().estimate().known().orElseThrow()),
                primary.effect()
                        .ci()
                        .known()
                        .map(ci -> new Interval(scaled(metric, ci.low()), scaled(metric, ci.high()), ci.level())),
                true));
        double none = metric.isRatio() ? 1 : 0;
        double reach = rows.stream()
                .mapToDouble(row -> Math.max(Math.abs(row.low() - none), Math.abs(row.high() - none)))
                .max()
                .orElse(1);
        reach = reach == 0 ? 1 : reach * ROOM;
        String title = "Effect on " + metric.code().replace('_', ' ');
        XYPlot plot = new Dots(rows).plot(Look.numbers(unit(metric), none - reach, none + reach));
        ValueMarker line = new ValueMarker(none, Palette.INK, Look.LINE);
        plot.addDomainMarker(line);
        return Drawing.of(
                        "forest",
                        title,
                        Look.withFooter(Look.chart(title, plot, false), findings),
                        120 + 42 * rows.size())
                .figure(
                        findings.second().id() + " against " + findings.first().id()
                                + ", with 95 % intervals; the line is no difference. A task without an interval has pairs that all differ alike, or only one."
                                + (finding.byTask().size() > MOST_TASKS ? " The first " + MOST_TASKS + " tasks." : ""),
                        title + ": "
                                + String.join(
                                        "; ",
                                        rows.stream()
                                                .map(row -> row.name() + " " + row.words())
                                                .toList())
                                + ".");
    }

    private String unit(Metric metric) {
        return (metric.isRatio() ? "ratio " : "difference ")
                + Look.label(findings.second().column())
                + (metric.isRatio() ? " / " : " − ")
                + Look.label(findings.first().column())
                + (metric.isBinary() ? ", points" : "");
    }

    private static Dots.Row row(String name, double value, Optional<Interval> ci, boolean all) {
        String form = Stream.of(
                                value,
                                ci.map(Interval::low).orElse(value),
                                ci.map(Interval::high).orElse(value))
                        .anyMatch(number -> Math.abs(number) >= 10)
                ? "%+.1f"
                : "%+.2f";
        return new Dots.Row(
                name,
                value,
                ci,
                number(form, value)
                        + ci.map(c -> " [" + number(form, c.low()) + ", " + number(form, c.high()) + "]")
                                .orElse(""),
                all ? Dots.Mark.DIAMOND : Dots.Mark.CIRCLE,
                all ? Palette.INK : Palette.SECOND);
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }

    /** A task's difference, which is one of logarithms for a ratio. */
    private static double shown(Metric metric, double difference) {
        return metric.isRatio() ? Math.exp(difference) : scaled(metric, difference);
    }

    private static double scaled(Metric metric, double value) {
        return metric.isBinary() ? 100 * value : value;
    }
}
