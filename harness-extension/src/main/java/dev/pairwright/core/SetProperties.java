package dev.pairwright.core;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The {@code pairwright.*} properties that a person set, by their names without the prefix; a blank one counts as not set.
 *
 * @param properties all properties, those of others too
 * @param problems takes what is wrong with any of them
 */
record SetProperties(Properties properties, ProblemCollector problems) {

    static final String PREFIX = "pairwright.";

    /** Finds fault with those that nobody reads, but for those of tests. */
    void requireKnown(List<String> known) {
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (name.startsWith(PREFIX)
                    && !name.startsWith(PREFIX + "test.")
                    && !known.contains(name.substring(PREFIX.length()))) {
                problems.add(name, "no such property", "known: pairwright." + String.join(", pairwright.", known));
            }
        }
    }

    /** What was written, without blanks around it. */
    Optional<String> text(String name) {
        return Optional.ofNullable(properties.getProperty(PREFIX + name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** What was written between commas. */
    Stream<String> list(String name) {
        return text(name).stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .map(String::strip)
                .filter(one -> !one.isEmpty());
    }

    /**
     * What was written, as what it stands for; a problem if it is nothing of that kind.
     *
     * @param parser throws {@link IllegalArgumentException} for what it cannot be
     * @param shown how much of it is quoted then, in characters
     * @param isNo what is said behind the quoted value
     * @param remedy what to write
     */
    <T> Optional<T> parsed(String name, Function<String, T> parser, int shown, String isNo, String remedy) {
        return parsed(name, parser, (written, fault) -> quoted(written, shown) + " " + isNo, remedy);
    }

    /**
     * What was written, as what it stands for; a problem if it is nothing of that kind.
     *
     * @param parser throws {@link IllegalArgumentException} for what it cannot be
     * @param told what is said of what was written and that fault
     * @param remedy what to write
     */
    <T> Optional<T> parsed(
            String name,
            Function<String, T> parser,
            BiFunction<String, IllegalArgumentException, String> told,
            String remedy) {
        return text(name).flatMap(written -> {
            try {
                return Optional.of(parser.apply(written));
            } catch (IllegalArgumentException e) {
                problem(name, told.apply(written, e), remedy);
                return Optional.empty();
            }
        });
    }

    static String quoted(String written, int shown) {
        return "\"" + Printable.of(written, shown) + "\"";
    }

    void problem(String name, String message, String remedy) {
        problems.add(PREFIX + name, message, remedy);
    }
}
