package dev.pairwright.report.comparative;

import java.util.Optional;

/**
 * A cell of a table.
 *
 * @param text what people read
 * @param value the number behind it, unrounded, for programs
 * @param link where it leads, relative to the report
 */
record Cell(String text, Optional<Double> value, Optional<String> link) {

    static Cell of(String text) {
        return new Cell(text, Optional.empty(), Optional.empty());
    }

    static Cell of(int count) {
        return new Cell(Integer.toString(count), Optional.of((double) count), Optional.empty());
    }

    static Cell number(String text, Optional<Double> value) {
        return new Cell(text, value, Optional.empty());
    }

    static Cell link(String text, String target) {
        return new Cell(text, Optional.empty(), Optional.of(target));
    }

    /** A link where there is something to link to, else the text alone. */
    static Cell to(String text, Optional<String> target) {
        return new Cell(text, Optional.empty(), target);
    }
}
