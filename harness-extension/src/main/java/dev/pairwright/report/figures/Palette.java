package dev.pairwright.report.figures;

import java.awt.Color;

/** Colours that people with any colour vision can tell apart (Okabe and Ito 2008); shapes differ beside them. */
final class Palette {

    /** The first variant. */
    static final Color FIRST = new Color(0xE6, 0x9F, 0x00);

    /** The second variant. */
    static final Color SECOND = new Color(0x00, 0x72, 0xB2);

    /** Both succeeded. */
    static final Color BOTH = new Color(0x00, 0x9E, 0x73);

    /** None succeeded. */
    static final Color NEITHER = new Color(0x99, 0x99, 0x99);

    /** Text and axes: pages with a dark ground show it light. */
    static final Color INK = new Color(0x1A, 0x1A, 0x1B);

    /** Text of less weight. */
    static final Color FAINT = new Color(0x5A, 0x5A, 0x5B);

    /** Lines to read values by. */
    static final Color GRID = new Color(0xD8, 0xD8, 0xD9);

    private Palette() {}
}
