package dev.pairwright.report.figures;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.MetricFinding;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.PairedTable;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * What the two sides of each pair came to, by task: the four cells of every task's table.
 *
 * @param findings what was found
 */
record PairsFigure(Findings findings) {

    private static final int MOST_TASKS = 40;
    private static final String TITLE = "What became of the pairs, by task";
    private static final Color[] COLOURS = {Palette.BOTH, Palette.SECOND, Palette.FIRST, Palette.GROUND};

    /** Says a count in its bar, and nothing of none. */
    private static final class Counts implements CategoryItemLabelGenerator {
        @Override
        public String generateRowLabel(CategoryDataset dataset, int row) {
            return dataset.getRowKey(row).toString();
        }

        @Override
        public String generateColumnLabel(CategoryDataset dataset, int column) {
            return dataset.getColumnKey(column).toString();
        }

        @Override
        public String generateLabel(CategoryDataset dataset, int row, int column) {
            int count = dataset.getValue(row, column).intValue();
            return count == 0 ? "" : Integer.toString(count);
        }
    }

    Optional<Figure> draw() {
        MetricFinding success = findings.metric(Metric.TASK_SUCCESS.code());
        Map<String, PairedTable> tables = new LinkedHashMap<>();
        success.byTask().stream()
                .sorted(Comparator.comparing(MetricFinding.TaskMetric::task))
                .limit(MOST_TASKS)
                .forEach(task -> task.table().filter(t -> t.n() > 0).ifPresent(t -> tables.put(task.task(), t)));
        return tables.isEmpty() ? Optional.empty() : Optional.of(draw(tables));
    }

    private Figure draw(Map<String, PairedTable> tables) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        List<String> words = new ArrayList<>();
        tables.forEach((task, table) -> {
            String name = Look.label(task);
            data.addValue(table.both(), "both", name);
            data.addValue(table.secondOnly(), only(findings.second().column()), name);
            data.addValue(table.firstOnly(), only(findings.first().column()), name);
            data.addValue(table.neither(), "neither", name);
            words.add(task + ": both " + table.both() + ", only second " + table.secondOnly() + ", only first "
                    + table.firstOnly() + ", neither " + table.neither());
        });
        StackedBarRenderer renderer = new StackedBarRenderer(true);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDefaultItemLabelGenerator(new Counts());
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(Look.SMALL);
        renderer.setDrawBarOutline(true);
        for (int i = 0; i < COLOURS.length; i++) {
            renderer.setSeriesPaint(i, COLOURS[i]);
            renderer.setSeriesItemLabelPaint(
                    i, i == COLOURS.length - 1 ? Palette.INK : i == 1 ? Color.WHITE : Color.BLACK);
            renderer.setSeriesOutlinePaint(i, i == COLOURS.length - 1 ? Palette.FAINT : Palette.GROUND);
            renderer.setSeriesOutlineStroke(i, Look.LINE);
        }
        CategoryAxis tasks = new CategoryAxis();
        tasks.setCategoryMargin(.25);
        Look.quiet(tasks);
        NumberAxis share = Look.numbers("% of pairs (counts in the bars)", 0, 1);
        share.setNumberFormatOverride(Percent.whole());
        CategoryPlot plot = new CategoryPlot(data, tasks, share, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        Look.grid(plot);
        return Drawing.of(
                        "pairs-by-task",
                        TITLE,
                        Look.withFooter(Look.chart(TITLE, plot, true), findings),
                        150 + 34 * tables.size())
                .figure(
                        "Pairs in which both variants, only one, or neither (hollow) solved the task. Only the two in the middle tell the variants apart.",
                        String.join("; ", words) + ".");
    }

    private static String only(String column) {
        return "only " + Look.label(column);
    }
}
