package dev.pairwright.report.figures;

import dev.pairwright.analysis.AnalysedRun;
import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.dataset.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * How the metrics beside success are spread, by variant.
 *
 * @param findings what was found
 */
record DistributionsFigure(Findings findings) {

    private static final String TITLE = "How the metrics are spread";
    private static final List<Metric> SHOWN =
            List.of(Metric.CONSTRAINT_ADHERENCE, Metric.CLARIFICATION_COUNT, Metric.RUNTIME, Metric.REPRODUCIBILITY);
    private static final int HEIGHT = 170;

    Optional<Figure> draw() {
        List<Drawing.Panel> panels = new ArrayList<>();
        for (Metric metric : SHOWN) {
            List<Double> first = values(findings.first().id(), metric);
            List<Double> second = values(findings.second().id(), metric);
            if (!first.isEmpty() && !second.isEmpty()) {
                panels.add(new Drawing.Panel(
                        chart(metric, Bins.of(first, second), first, second, panels.isEmpty()),
                        HEIGHT + (panels.isEmpty() ? 24 : 0)));
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        Drawing.Panel last = panels.remove(panels.size() - 1);
        panels.add(new Drawing.Panel(Look.withFooter(last.chart(), findings), last.height() + 24));
        return Optional.of(new Drawing("distributions", TITLE, panels)
                .figure(
                        "Share of each variant's runs by value. Where there are many values, a bar counts those from its number up to the next.",
                        TITLE + ": adherence, clarifications, runtime and reproducibility of "
                                + findings.first().id() + " and "
                                + findings.second().id() + "; the summaries stand in the table of metrics."));
    }

    private List<Double> values(String variant, Metric metric) {
        return findings.runs().stream()
                .filter(run -> run.variant().equals(variant))
                .map(AnalysedRun::measured)
                .flatMap(measured -> measured.value(metric).stream())
                .toList();
    }

    private JFreeChart chart(Metric metric, Bins bins, List<Double> first, List<Double> second, boolean legend) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        double[] ofFirst = bins.shares(first);
        double[] ofSecond = bins.shares(second);
        for (int i = 0; i < bins.names().size(); i++) {
            data.addValue(
                    ofFirst[i],
                    Look.label(findings.first().column()),
                    bins.names().get(i));
            data.addValue(
                    ofSecond[i],
                    Look.label(findings.second().column()),
                    bins.names().get(i));
        }
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(.04);
        renderer.setMaximumBarWidth(.12);
        renderer.setSeriesPaint(0, Look.variant(0));
        renderer.setSeriesPaint(1, Look.variant(1));
        CategoryAxis values = new CategoryAxis();
        Look.quiet(values);
        values.setTickLabelFont(Look.SMALL);
        values.setMaximumCategoryLabelWidthRatio(1.4f);
        NumberAxis share = Look.numbers("% of runs", 0, 1);
        share.setAutoRange(true);
        share.setNumberFormatOverride(Percent.whole());
        CategoryPlot plot = new CategoryPlot(data, values, share, renderer);
        Look.grid(plot);
        return Look.chart(words(metric), plot, legend);
    }

    private static String words(Metric metric) {
        return switch (metric) {
            case CONSTRAINT_ADHERENCE -> "Constraint adherence, %";
            case CLARIFICATION_COUNT -> "Clarifications asked for";
            case RUNTIME -> "Runtime, seconds";
            case REPRODUCIBILITY -> "Reproducibility, 0 to 1";
            case TASK_SUCCESS -> "Task success";
        };
    }
}
