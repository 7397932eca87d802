package dev.pairwright.report.figures;

import dev.pairwright.analysis.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** The figures of a report. The same findings give the same figures, as far as the machine has the same fonts. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Figures {

    private static final List<String> NEEDED =
            List.of("org.jfree.chart.JFreeChart", "org.apache.batik.svggen.SVGGraphics2D");

    private Figures() {}

    /** Why no figure can be drawn here, and what to add; empty if figures can be drawn. */
    public static Optional<String> missing() {
        for (String type : NEEDED) {
            try {
                Class.forName(type, false, Figures.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                return Optional.of(
                        "Figures need " + type
                                + ", which is not on the class path: add org.jfree:jfreechart:1.5.6 and org.apache.xmlgraphics:batik-svggen:1.19.");
            }
        }
        return Optional.empty();
    }

    /**
     * Draws what can be drawn of some findings: a figure without any data is left out.
     *
     * @param findings the findings
     */
    public static List<Figure> of(Findings findings) {
        List<Figure> figures = new ArrayList<>();
        new SuccessFigure(findings).draw().ifPresent(figures::add);
        new ForestFigure(findings).draw().ifPresent(figures::add);
        new EffectsFigure(findings).draw().ifPresent(figures::add);
        new PairsFigure(findings).draw().ifPresent(figures::add);
        new DistributionsFigure(findings).draw().ifPresent(figures::add);
        new HeatmapFigure(findings).draw().ifPresent(figures::add);
        new TimelineFigure(findings).draw().ifPresent(figures::add);
        return figures;
    }
}
