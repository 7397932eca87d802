package dev.pairwright.report.figures;

import java.awt.Color;

/**
 * Colours that people with any colour vision can tell apart, three of those of Okabe and Ito (2008). Each stands out from a light and from a dark page by at least 3 to 1, and
 * shapes, places or numbers tell the same as colours do.
 */
final class Palette {

    /** The first variant. */
    static final Color FIRST = new Color(0xD5, 0x5E, 0x00);

    /** The second variant. */
    static final Color SECOND = new Color(0x00, 0x72, 0xB2);

    /** Both succeeded. */
    static final Color BOTH = new Color(0x00, 0x9E, 0x73);

    /** What shows the page through: pages with a dark ground show it dark. */
    static final Color GROUND = new Color(0xFE, 0xFE, 0xFE);

    /** Text and axes: pages with a dark ground show it light. */
    static final Color INK = new Color(0x1A, 0x1A, 0x1B);

    /** Text of less weight. */
    static final Color FAINT = new Color(0x5A, 0x5A, 0x5B);

    /** Lines to read values by. */
    static final Color GRID = new Color(0xD8, 0xD8, 0xD9);

    private Palette() {}
}
