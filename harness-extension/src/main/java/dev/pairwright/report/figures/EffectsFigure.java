package dev.pairwright.report.figures;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;

/**
 * What was registered, side by side: the standardized effect of every hypothesis that has one.
 *
 * @param findings what was found
 */
record EffectsFigure(Findings findings) {

    private static final String TITLE = "Every registered effect, in standard deviations";
    private static final int MOST = 20;
    private static final double ROOM = 1.08;

    Optional<Figure> draw() {
        List<Dots.Row> rows = new ArrayList<>();
        for (HypothesisFinding each : findings.hypotheses()) {
            each.standardized()
                    .estimate()
                    .known()
                    .filter(d -> rows.size() < MOST)
                    .ifPresent(d -> rows.add(row(each, d)));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(draw(rows));
    }

    private static Dots.Row row(HypothesisFinding each, double d) {
        boolean primary = each.role().equals("primary");
        return new Dots.Row(
                each.id(),
                d,
                each.standardized().ci().known(),
                each.metric().code().replace('_', ' ') + ": "
                        + each.conclusion().words(),
                primary ? Dots.Mark.DIAMOND : Dots.Mark.CIRCLE,
                primary ? Palette.INK : Palette.SECOND);
    }

    private Figure draw(List<Dots.Row> rows) {
        double reach = Math.max(
                .5,
                rows.stream()
                        .mapToDouble(row -> Math.max(Math.abs(row.low()), Math.abs(row.high())))
                        .max()
                        .orElse(0));
        XYPlot plot = new Dots(rows).plot(Look.numbers("standardized difference", -reach * ROOM, reach * ROOM));
        plot.addDomainMarker(new ValueMarker(0, Palette.INK, Look.LINE));
        return Drawing.of(
                        "effects",
                        TITLE,
                        Look.withFooter(Look.chart(TITLE, plot, false), findings),
                        120 + 42 * rows.size())
                .figure(
                        "The registered hypotheses with the difference over the differences' standard deviation and its 95 % interval. The primary one is the diamond. What may be concluded was decided by the registered tests, not by these intervals.",
                        TITLE + ": "
                                + rows.stream()
                                        .map(row -> row.name() + " " + row.words() + " "
                                                + String.format(Locale.ROOT, "%+.2f", row.value()))
                                        .collect(Collectors.joining("; "))
                                + ".");
    }
}
