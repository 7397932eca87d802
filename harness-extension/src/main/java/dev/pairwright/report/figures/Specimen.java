package dev.pairwright.report.figures;

import java.awt.AWTError;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** A figure of nothing, drawn for the sake of what has to be loaded for it. */
final class Specimen {

    private static final int HEIGHT = 120;

    private Specimen() {}

    static void draw() {
        try {
            Dots dots = new Dots(List.of(
                    new Dots.Row("a", 1, Optional.empty(), "a", Dots.Mark.CIRCLE, Palette.FIRST),
                    new Dots.Row("b", 2, Optional.empty(), "b", Dots.Mark.SQUARE, Palette.SECOND)));
            new Drawing(
                            "specimen",
                            "specimen",
                            List.of(
                                    new Drawing.Panel(
                                            Look.chart("a", dots.plot(Look.numbers("a", 0, 3)), false), HEIGHT),
                                    new Drawing.Panel(Look.chart("b", bars(), true), HEIGHT)))
                    .figure("", "");
        } catch (LinkageError | InternalError | AWTError e) {
            // whoever draws in earnest meets the same, and says so
        }
    }

    private static CategoryPlot bars() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        data.addValue(1, "a", "a");
        data.addValue(2, "b", "a");
        StackedBarRenderer renderer = new StackedBarRenderer(true);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        CategoryAxis names = new CategoryAxis();
        NumberAxis share = Look.numbers("b", 0, 1);
        Look.quiet(names);
        CategoryPlot plot = new CategoryPlot(data, names, share, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        Look.grid(plot);
        return plot;
    }
}
