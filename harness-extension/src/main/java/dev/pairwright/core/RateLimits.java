package dev.pairwright.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How much a provider may be asked in a minute, by all runs together. A matter of whose key it is, not of the experiment: it is not pinned.
 *
 * @param requests requests
 * @param tokens input and output tokens
 */
@API(status = API.Status.INTERNAL)
public record RateLimits(Optional<Long> requests, Optional<Long> tokens) {

    /** No limits. */
    public static final RateLimits NONE = new RateLimits(Optional.empty(), Optional.empty());

    /**
     * Limits as a person writes them, such as {@code requests:60,tokens:90000}.
     *
     * @throws IllegalArgumentException if they are none, saying why
     */
    public static RateLimits parse(String text) {
        Map<String, Long> parts = new HashMap<>();
        for (String part : text.split(",", -1)) {
            String[] named = part.strip().split(":", -1);
            if (named.length != 2 || !named[0].matches("requests|tokens") || !named[1].matches("[1-9][0-9]{0,11}")) {
                throw new IllegalArgumentException("\"" + Printable.of(part.strip(), 40) + "\" is no limit");
            }
            if (parts.put(named[0], Long.valueOf(named[1])) != null) {
                throw new IllegalArgumentException(named[0] + " is there twice");
            }
        }
        return new RateLimits(Optional.ofNullable(parts.get("requests")), Optional.ofNullable(parts.get("tokens")));
    }
}
