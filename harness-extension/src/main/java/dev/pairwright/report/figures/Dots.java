package dev.pairwright.report.figures;

import dev.pairwright.analysis.statistics.Interval;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * Estimates with their intervals, one a row.
 *
 * @param rows the rows, from the top
 */
record Dots(List<Row> rows) {

    /** How a row is drawn. */
    enum Mark {
        CIRCLE,
        SQUARE,
        DIAMOND
    }

    /**
     * A row.
     *
     * @param name what it is of
     * @param value the estimate
     * @param ci its interval, if there is one
     * @param words the value as it is written beside it
     * @param mark how it is drawn
     * @param paint in which colour
     */
    record Row(String name, double value, Optional<Interval> ci, String words, Mark mark, Paint paint) {

        double low() {
            return ci.map(Interval::low).orElse(value);
        }

        double high() {
            return ci.map(Interval::high).orElse(value);
        }
    }

    XYPlot plot(NumberAxis axis) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(true);
        renderer.setDrawYError(false);
        renderer.setCapLength(6);
        renderer.setErrorStroke(Look.STRONG);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            XYIntervalSeries series = new XYIntervalSeries(i);
            series.add(row.value(), row.low(), row.high(), i, i, i);
            data.addSeries(series);
            renderer.setSeriesPaint(i, row.paint());
            renderer.setSeriesShape(i, shape(row.mark()));
            renderer.setSeriesShapesFilled(i, true);
        }
        XYPlot plot = new XYPlot(
                data,
                axis,
                Look.names(rows.stream().map(row -> Look.label(row.name())).toArray(String[]::new)),
                renderer);
        Look.grid(plot);
        for (int i = 0; i < rows.size(); i++) {
            XYTextAnnotation words = new XYTextAnnotation(rows.get(i).words(), axis.getUpperBound(), i - .34);
            words.setFont(Look.SMALL);
            words.setPaint(Palette.INK);
            words.setTextAnchor(TextAnchor.CENTER_RIGHT);
            plot.addAnnotation(words);
        }
        return plot;
    }

    static Shape shape(Mark mark) {
        return switch (mark) {
            case CIRCLE -> new Ellipse2D.Double(-5, -5, 10, 10);
            case SQUARE -> new Rectangle2D.Double(-4.5, -4.5, 9, 9);
            case DIAMOND -> {
                Path2D diamond = new Path2D.Double();
                diamond.moveTo(0, -7);
                diamond.lineTo(8, 0);
                diamond.lineTo(0, 7);
                diamond.lineTo(-8, 0);
                diamond.closePath();
                yield diamond;
            }
        };
    }
}
