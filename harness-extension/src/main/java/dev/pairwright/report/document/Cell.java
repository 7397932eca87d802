package dev.pairwright.report.document;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A cell of a table.
 *
 * @param text what people read
 * @param value the number behind it, unrounded, for programs
 * @param link where it leads, relative to the report
 */
@API(status = API.Status.INTERNAL)
public record Cell(String text, Optional<Double> value, Optional<String> link) {

    /** A text. */
    public static Cell of(String text) {
        return new Cell(text, Optional.empty(), Optional.empty());
    }

    /** A count. */
    public static Cell of(int count) {
        return new Cell(Integer.toString(count), Optional.of((double) count), Optional.empty());
    }

    /**
     * A number as people read it.
     *
     * @param value unrounded, if it is known
     */
    public static Cell number(String text, Optional<Double> value) {
        return new Cell(text, value, Optional.empty());
    }

    /** A link. */
    public static Cell link(String text, String target) {
        return new Cell(text, Optional.empty(), Optional.of(target));
    }

    /** A link where there is something to link to, else the text alone. */
    public static Cell to(String text, Optional<String> target) {
        return new Cell(text, Optional.empty(), target);
    }
}
