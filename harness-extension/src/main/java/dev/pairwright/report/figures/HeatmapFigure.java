package dev.pairwright.report.figures;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.MetricFinding;
import dev.pairwright.analysis.Summary;
import dev.pairwright.analysis.dataset.Metric;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/**
 * How alike the runs of each task are, by variant: reproducibility from 0 to 1, the darker the more alike, with the number in each cell.
 *
 * @param findings what was found
 */
record HeatmapFigure(Findings findings) {

    private static final String TITLE = "Reproducibility, by task and variant";
    private static final int MOST_TASKS = 40;
    private static final double GAP = .06;

    /**
     * A task's row.
     *
     * @param name what it is called
     * @param cells the two variants' means, where they can be estimated
     */
    private record Row(String name, List<Optional<Double>> cells) {

        static Row of(String name, Summary first, Summary second) {
            return new Row(name, List.of(first.mean().known(), second.mean().known()));
        }

        String words() {
            return name + " " + cells.stream().map(HeatmapFigure::number).collect(Collectors.joining(" and "));
        }
    }

    /** From nearly white to the second variant's blue. */
    private enum Scale implements PaintScale {
        SHARE;

        private static final Color NONE = new Color(0xEA, 0xF2, 0xF8);
        private static final Color ALL = new Color(0x00, 0x4C, 0x78);

        @Override
        public double getLowerBound() {
            return 0;
        }

        @Override
        public double getUpperBound() {
            return 1;
        }

        @Override
        public Color getPaint(double value) {
            double share = Math.min(1, Math.max(0, value));
            return new Color(
                    mix(NONE.getRed(), ALL.getRed(), share),
                    mix(NONE.getGreen(), ALL.getGreen(), share),
                    mix(NONE.getBlue(), ALL.getBlue(), share));
        }

        private static int mix(int none, int all, double share) {
            return (int) Math.round(none + (all - none) * share);
        }
    }

    Optional<Figure> draw() {
        MetricFinding finding = findings.metric(Metric.REPRODUCIBILITY.code());
        if (finding.n() == 0) {
            return Optional.empty();
        }
        List<Row> rows = finding.byTask().stream()
                .sorted(Comparator.comparing(MetricFinding.TaskMetric::task))
                .limit(MOST_TASKS)
                .map(task -> Row.of(task.task(), task.first(), task.second()))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.add(Row.of("All tasks", finding.first(), finding.second()));
        return Optional.of(Drawing.of(
                        "reproducibility",
                        TITLE,
                        Look.withFooter(Look.chart(TITLE, plot(rows), false), findings),
                        100 + 34 * rows.size())
                .figure(
                        "Mean share of the other runs with the same task, variant and seed that left the same outputs: 1 is alike every time. Darker is more alike.",
                        TITLE + ", " + findings.first().id() + " and "
                                + findings.second().id() + ": "
                                + rows.stream().map(Row::words).collect(Collectors.joining("; ")) + "."));
    }

    private XYPlot plot(List<Row> rows) {
        SymbolAxis variants = Look.names(
                Look.label(findings.first().column()),
                Look.label(findings.second().column()));
        variants.setInverted(false);
        variants.setRange(-.5, 1.5);
        SymbolAxis tasks =
                Look.names(rows.stream().map(row -> Look.label(row.name())).toArray(String[]::new));
        tasks.setRange(-.5, rows.size() - .5);
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setBlockWidth(1 - GAP / 2);
        renderer.setBlockHeight(1 - GAP);
        renderer.setPaintScale(Scale.SHARE);
        DefaultXYZDataset data = new DefaultXYZDataset();
        XYPlot plot = new XYPlot(data, variants, tasks, renderer);
        Look.grid(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        List<double[]> known = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int side = 0; side < 2; side++) {
                Optional<Double> share = rows.get(row).cells().get(side);
                plot.addAnnotation(label(share, side, row));
                if (share.isPresent()) {
                    known.add(new double[] {side, row, share.get()});
                }
            }
        }
        data.addSeries("reproducibility", new double[][] {column(known, 0), column(known, 1), column(known, 2)});
        return plot;
    }

    private static double[] column(List<double[]> cells, int which) {
        return cells.stream().mapToDouble(cell -> cell[which]).toArray();
    }

    private static XYTextAnnotation label(Optional<Double> share, int side, int row) {
        XYTextAnnotation label = new XYTextAnnotation(number(share), side, row);
        label.setFont(Look.TEXT);
        label.setPaint(share.map(HeatmapFigure::onCell).orElse(Palette.INK));
        return label;
    }

    /** Black or white, whichever stands out more. */
    private static Color onCell(double share) {
        return Contrast.of(Color.WHITE, Scale.SHARE.getPaint(share))
                        > Contrast.of(Color.BLACK, Scale.SHARE.getPaint(share))
                ? Color.WHITE
                : Color.BLACK;
    }

    private static String number(Optional<Double> share) {
        return share.map(known -> String.format(Locale.ROOT, "%.2f", known)).orElse("none");
    }
}
