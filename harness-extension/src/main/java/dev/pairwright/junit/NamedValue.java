package dev.pairwright.junit;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A value with the name it was given: a variant or a case.
 *
 * @param name its name, if it has one
 * @param value what it is
 */
record NamedValue(Optional<String> name, @Nullable Object value) {

    private static final int LONGEST_ID = 64;

    /**
     * What a collection, an array, a stream or a map holds; none if it is neither.
     *
     * @param given what a field or a method gave
     */
    static Optional<List<NamedValue>> all(@Nullable Object given) {
        List<NamedValue> values = new ArrayList<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.add(new NamedValue(Optional.of(String.valueOf(key)), value)));
        } else if (given instanceof Iterable<?> each) {
            each.forEach(value -> values.add(named(value)));
        } else if (given instanceof BaseStream<?, ?> stream) {
            stream.iterator().forEachRemaining(value -> values.add(named(value)));
        } else if (given != null && given.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(given); i++) {
                values.add(named(Array.get(given, i)));
            }
        } else {
            return Optional.empty();
        }
        return Optional.of(values);
    }

    private static NamedValue named(@Nullable Object value) {
        return new NamedValue(name(value), value);
    }

    /** What the method {@code id}, {@code name}, {@code getId} or {@code getName} says. */
    private static Optional<String> name(@Nullable Object value) {
        if (value == null || value instanceof CharSequence) {
            return Optional.empty();
        }
        for (String accessor : List.of("id", "name", "getId", "getName")) {
            Optional<String> found = ReflectionSupport.findMethod(value.getClass(), accessor)
                    .filter(method -> method.getReturnType() != void.class)
                    .map(method -> ReflectionSupport.invokeMethod(method, value))
                    .map(String::valueOf)
                    .filter(name -> !name.isBlank());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The name as an id: letters, digits, dots, underscores and hyphens. */
    static String id(String name) {
        String plain = name.strip().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_ID));
    }

    /** An id as a column's name in ledgers. */
    static String column(String id) {
        String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^(?![a-z])", "v");
        return plain.substring(0, Math.min(plain.length(), 30));
    }
}
