package dev.pairwright.report.figures;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What could be drawn.
 *
 * @param figures the figures
 * @param without why there are none or not all, and what to do about it; empty if nothing is missing
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Drawn(List<Figure> figures, Optional<String> without) {

    /** Copies the list. */
    public Drawn {
        figures = List.copyOf(figures);
    }

    static Drawn nothing(String why) {
        return new Drawn(List.of(), Optional.of(why));
    }
}
