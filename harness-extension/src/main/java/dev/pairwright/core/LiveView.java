package dev.pairwright.core;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How a campaign can be watched in a browser while it is under way.
 *
 * @param port where on this machine, 0 for any that is free
 * @param unmasked whether the variants are called by their names from the first pair on
 */
@API(status = API.Status.INTERNAL)
public record LiveView(int port, boolean unmasked) {

    private static final String MONITOR = "pairwright.monitor";
    private static final String UNMASK = "pairwright.unmask";

    /** What was set: {@code true}, {@code false} or a port, and whether to unmask. */
    static Optional<LiveView> of(Optional<String> monitor, Optional<String> unmask, ProblemCollector problems) {
        Optional<Integer> port = monitor.flatMap(value -> port(value, problems));
        boolean unmasked = unmask.map(value -> flag(value, problems)).orElse(false);
        if (unmasked && monitor.filter(value -> !value.equals("false")).isEmpty()) {
            problems.add(UNMASK, "there is no live view to unmask", "set -D" + MONITOR + "=true as well");
        }
        return port.map(known -> new LiveView(known, unmasked));
    }

    private static Optional<Integer> port(String value, ProblemCollector problems) {
        if (value.equals("false")) {
            return Optional.empty();
        }
        if (value.equals("true")) {
            return Optional.of(0);
        }
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return Optional.of(port);
            }
        } catch (NumberFormatException e) {
            // falls through to the message below
        }
        problems.add(
                MONITOR,
                "\"" + Printable.of(value, 40) + "\" is no way to watch a campaign",
                "true, false, or a port from 1 to 65535");
        return Optional.empty();
    }

    private static boolean flag(String value, ProblemCollector problems) {
        if (!value.equals("true") && !value.equals("false")) {
            problems.add(UNMASK, "\"" + Printable.of(value, 40) + "\" is neither yes nor no", "true or false");
        }
        return value.equals("true");
    }
}
