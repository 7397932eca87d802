package dev.pairwright.analysis.calibration;

import dev.pairwright.io.Console;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Counts how often each of several things happened, and prints the counts. */
final class Tally {

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final int of;

    Tally(int of) {
        this.of = of;
    }

    void count(String what, boolean happened) {
        counts.merge(what, happened ? 1 : 0, Integer::sum);
    }

    int of(String what) {
        return counts.getOrDefault(what, -1);
    }

    void print(String title) {
        counts.forEach((what, count) ->
                Console.println(String.format(Locale.ROOT, "calibration, %s: %s %d of %d", title, what, count, of)));
    }
}
