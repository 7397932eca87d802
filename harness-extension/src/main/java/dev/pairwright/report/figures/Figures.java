package dev.pairwright.report.figures;

import dev.pairwright.analysis.Findings;
import dev.pairwright.core.Printable;
import java.awt.AWTError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** The figures of a report. The same findings give the same figures, as far as the machine has the same fonts. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Figures {

    private static final List<String> NEEDED =
            List.of("org.jfree.chart.JFreeChart", "org.apache.batik.svggen.SVGGraphics2D");
    private static final int LONGEST_REASON = 200;
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Figures() {}

    private static Optional<String> missing() {
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
     * Draws what can be drawn of some findings: a figure without any data is left out. Where the optional libraries are missing, or the machine cannot draw, it says so.
     *
     * @param findings the findings
     */
    public static Drawn of(Findings findings) {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            return Drawn.nothing(missing.get());
        }
        List<Figure> figures = new ArrayList<>();
        for (Supplier<Optional<Figure>> each : all(findings)) {
            try {
                each.get().ifPresent(figures::add);
            } catch (LinkageError | InternalError | AWTError e) {
                return Drawn.nothing("This machine cannot draw (" + Printable.of(e.toString(), LONGEST_REASON)
                        + "). Figures need a font, and fontconfig where Java has none of its own; no display.");
            } catch (RuntimeException e) {
                return new Drawn(
                        figures,
                        Optional.of("Not all figures could be drawn (" + Printable.of(e.toString(), LONGEST_REASON) + ")."));
            }
        }
        return new Drawn(figures, Optional.empty());
    }

    private static List<Supplier<Optional<Figure>>> all(Findings findings) {
        return List.of(
                new SuccessFigure(findings)::draw,
                new ForestFigure(findings)::draw,
                new EffectsFigure(findings)::draw,
                new PairsFigure(findings)::draw,
                new DistributionsFigure(findings)::draw,
                new HeatmapFigure(findings)::draw,
                new TimelineFigure(findings)::draw);
    }

    /** Loads what drawing needs, aside, once in a process: fonts and a thousand classes take seconds that nobody is to wait for at the end. */
    public static void prepare() {
        if (!BEGUN.getAndSet(true) && missing().isEmpty()) {
            Thread thread = new Thread(Specimen::draw, "pairwright-figures");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
