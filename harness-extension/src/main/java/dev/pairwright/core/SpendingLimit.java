package dev.pairwright.core;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * What the live models of one start may use; whatever is reached first ends it.
 *
 * @param requests requests, those that are repeated among them
 * @param tokens input and output tokens
 * @param cost money, in the currency of the experiment's prices
 */
@API(status = API.Status.INTERNAL)
public record SpendingLimit(Optional<Long> requests, Optional<Long> tokens, Optional<BigDecimal> cost) {

    /**
     * A limit as a person writes it, such as {@code requests:2000,cost:5.00}.
     *
     * @throws IllegalArgumentException if it is none, saying why
     */
    public static SpendingLimit parse(String text) {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            String[] named = part.strip().split(":", -1);
            if (named.length != 2
                    || !named[0].matches("requests|tokens|cost")
                    || !named[1].matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
                throw new IllegalArgumentException("\"" + Printable.of(part.strip(), 40) + "\" is no limit");
            }
            if (!named[0].equals("cost") && named[1].contains(".")) {
                throw new IllegalArgumentException(named[0] + " are whole numbers");
            }
            if (parts.put(named[0], new BigDecimal(named[1])) != null) {
                throw new IllegalArgumentException(named[0] + " is there twice");
            }
        }
        return new SpendingLimit(
                Optional.ofNullable(parts.get("requests")).map(BigDecimal::longValueExact),
                Optional.ofNullable(parts.get("tokens")).map(BigDecimal::longValueExact),
                Optional.ofNullable(parts.get("cost")));
    }

    /** As a person would write it. */
    @Override
    public String toString() {
        Map<String, Optional<? extends Number>> parts = new LinkedHashMap<>();
        parts.put("requests", requests);
        parts.put("tokens", tokens);
        parts.put("cost", cost);
        return parts.entrySet().stream()
                .filter(part -> part.getValue().isPresent())
                .map(part -> part.getKey() + ":" + part.getValue().get())
                .collect(Collectors.joining(","));
    }
}
