package dev.pairwright.report.figures;

import dev.pairwright.analysis.Findings;
import dev.pairwright.core.Printable;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What all figures have in common: quiet axes, one kind of type, a title on the left and the kind of evidence below. */
final class Look {

    /** As wide as a column on a telephone, so that type stays legible there. */
    static final int WIDTH = 420;

    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    static final BasicStroke LINE = new BasicStroke(1f);
    static final BasicStroke STRONG = new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

    private static final int LONGEST_LABEL = 16;
    private static final Color NOTHING = new Color(255, 255, 255, 0);

    private Look() {}

    /** The line below every figure: what kind of evidence it shows, and of what. */
    static String footer(Findings findings) {
        String marks = findings.marks().stream()
                .map(mark -> mark.kind().words().toUpperCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", "));
        return (marks.isEmpty() ? "Evidence: " + findings.evidence().name().toLowerCase(Locale.ROOT) : marks)
                + " · campaign " + label(findings.campaign()) + " · n = "
                + findings.observations().n()
                + (findings.observations().repeated()
                        ? ", effective " + findings.observations().effective()
                        : "");
    }

    /** A name, short enough for an axis. */
    static String label(String name) {
        String plain = Printable.of(name, 200);
        return plain.length() <= LONGEST_LABEL ? plain : plain.substring(0, LONGEST_LABEL - 1) + "…";
    }

    static JFreeChart chart(String title, Plot plot, boolean legend) {
        plot.setBackgroundPaint(NOTHING);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(4, 0, 0, 14));
        JFreeChart chart = new JFreeChart(null, TEXT, plot, legend);
        chart.setBackgroundPaint(NOTHING);
        chart.setPadding(new RectangleInsets(6, 6, 4, 6));
        chart.addSubtitle(0, text(title, BOLD, Palette.INK, RectangleEdge.TOP));
        if (legend) {
            LegendTitle key = chart.getLegend();
            key.setItemFont(TEXT);
            key.setItemPaint(Palette.INK);
            key.setBackgroundPaint(NOTHING);
            key.setFrame(BlockBorder.NONE);
            key.setPosition(RectangleEdge.TOP);
            key.setHorizontalAlignment(HorizontalAlignment.LEFT);
        }
        return chart;
    }

    static JFreeChart withFooter(JFreeChart chart, Findings findings) {
        TextTitle footer = text(footer(findings), SMALL, Palette.FAINT, RectangleEdge.BOTTOM);
        footer.setPadding(6, 0, 0, 0);
        chart.addSubtitle(0, footer);
        return chart;
    }

    private static TextTitle text(String words, Font font, Color colour, RectangleEdge edge) {
        TextTitle title = new TextTitle(words, font);
        title.setPaint(colour);
        title.setPosition(edge);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        return title;
    }

    /** An axis of numbers. */
    static NumberAxis numbers(String label, double low, double high) {
        NumberAxis axis = new NumberAxis(label);
        axis.setRange(low, high);
        quiet(axis);
        return axis;
    }

    /** An axis of names, the first one on top. */
    static SymbolAxis names(String... names) {
        SymbolAxis axis = new SymbolAxis(null, names);
        axis.setGridBandsVisible(false);
        axis.setInverted(true);
        axis.setRange(-.6, names.length - .4);
        quiet(axis);
        axis.setTickMarksVisible(false);
        return axis;
    }

    static void quiet(Axis axis) {
        axis.setLabelFont(TEXT);
        axis.setTickLabelFont(TEXT);
        axis.setLabelPaint(Palette.INK);
        axis.setTickLabelPaint(Palette.INK);
        axis.setAxisLinePaint(Palette.FAINT);
        axis.setTickMarkPaint(Palette.FAINT);
        axis.setAxisLineVisible(!(axis instanceof ValueAxis) || !(axis instanceof SymbolAxis));
    }

    static void grid(XYPlot plot) {
        plot.setDomainGridlinePaint(Palette.GRID);
        plot.setDomainGridlineStroke(LINE);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    static void grid(CategoryPlot plot) {
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(LINE);
        plot.setDomainGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    static Paint variant(int which) {
        return which == 0 ? Palette.FIRST : Palette.SECOND;
    }
}
