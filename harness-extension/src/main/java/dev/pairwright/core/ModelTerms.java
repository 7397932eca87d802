package dev.pairwright.core;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * On what terms models are asked in one start.
 *
 * @param budget {@code pairwright.budget}: what live models may use, such as {@code requests:2000,cost:5.00}
 * @param rate {@code pairwright.rate}: how much of it in a minute, such as {@code requests:60,tokens:90000}
 * @param cassettes {@code pairwright.cassettes}: the campaign, or its folder, whose recorded answers are played instead of asking anybody
 */
@API(status = API.Status.INTERNAL)
public record ModelTerms(Optional<SpendingLimit> budget, RateLimits rate, Optional<String> cassettes) {

    /** Nothing is said. */
    public static final ModelTerms NONE = new ModelTerms(Optional.empty(), RateLimits.NONE, Optional.empty());

    static final List<String> KNOWN = List.of("budget", "cassettes", "rate");

    static ModelTerms from(Properties properties, ProblemCollector problems) {
        return new ModelTerms(
                parsed(properties, "budget", "requests:2000,tokens:5000000,cost:5.00", SpendingLimit::parse, problems),
                parsed(properties, "rate", "requests:60,tokens:90000", RateLimits::parse, problems)
                        .orElse(RateLimits.NONE),
                value(properties, "cassettes"));
    }

    private static <T> Optional<T> parsed(
            Properties properties, String name, String example, Function<String, T> parser, ProblemCollector problems) {
        try {
            return value(properties, name).map(parser);
        } catch (IllegalArgumentException e) {
            problems.add("pairwright." + name, e.getMessage(), "one or more of " + example);
            return Optional.empty();
        }
    }

    private static Optional<String> value(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty("pairwright." + name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
