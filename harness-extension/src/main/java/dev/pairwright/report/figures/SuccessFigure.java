package dev.pairwright.report.figures;

import dev.pairwright.analysis.ComparedVariant;
import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.MetricFinding;
import dev.pairwright.analysis.Summary;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.Interval;
import java.awt.Paint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rate of success by variant, with intervals.
 *
 * @param findings what was found
 */
record SuccessFigure(Findings findings) {

    private static final String TITLE = "Tasks solved, by variant";

    Optional<Figure> draw() {
        MetricFinding success = findings.metric(Metric.TASK_SUCCESS.code());
        if (success.n() == 0) {
            return Optional.empty();
        }
        List<Dots.Row> rows = List.of(
                row(findings.first(), success.first(), Dots.Mark.CIRCLE, Palette.FIRST),
                row(findings.second(), success.second(), Dots.Mark.SQUARE, Palette.SECOND));
        return Optional.of(Drawing.of(
                        "success-by-variant",
                        TITLE,
                        Look.withFooter(
                                Look.chart(
                                        TITLE, new Dots(rows).plot(Look.numbers("% of runs, 95 % CI", 0, 100)), false),
                                findings),
                        200)
                .figure(
                        "Share of runs that solved their task, with Wilson's 95 % interval. The intervals are each variant's own: whether the variants differ is told by the effect, which uses the pairing.",
                        TITLE + ": "
                                + rows.stream()
                                        .map(row -> row.name() + " " + row.words())
                                        .collect(Collectors.joining("; "))
                                + "."));
    }

    private static Dots.Row row(ComparedVariant variant, Summary summary, Dots.Mark mark, Paint paint) {
        double rate = summary.mean().known().orElse(0.0);
        return new Dots.Row(
                variant.column(),
                100 * rate,
                summary.ci().known().map(ci -> new Interval(100 * ci.low(), 100 * ci.high(), ci.level())),
                String.format(
                        Locale.ROOT, "%d of %d, %.1f %%", Math.round(rate * summary.n()), summary.n(), 100 * rate),
                mark,
                paint);
    }
}
