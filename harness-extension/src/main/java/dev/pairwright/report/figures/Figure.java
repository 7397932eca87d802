package dev.pairwright.report.figures;

import java.awt.Color;
import org.apiguardian.api.API;

/**
 * A figure, drawn.
 *
 * @param name the name of its files, without ending
 * @param title what it shows
 * @param caption how to read it, in full sentences
 * @param description the same facts in words, for people who cannot see it
 * @param svg an SVG document that can stand in an HTML page as it is: no declaration, its ids begin with its name
 * @param png the same in dots, two for each of the SVG's units
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("ArrayRecordComponent") // written to a file, never compared
public record Figure(String name, String title, String caption, String description, String svg, byte[] png) {

    /** The SVG for a page that is light or dark: ink, faint text, lines and ground are what the page's {@code --ink}, {@code --faint}, {@code --grid} and {@code --ground} are. */
    public String adapting() {
        return svg.replace(rgb(Palette.INK), "var(--ink)")
                .replace(rgb(Palette.FAINT), "var(--faint)")
                .replace(rgb(Palette.GRID), "var(--grid)")
                .replace(rgb(Palette.GROUND), "var(--ground)");
    }

    private static String rgb(Color colour) {
        return "rgb(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + ")";
    }
}
