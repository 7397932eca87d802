package dev.pairwright.core;

import java.util.List;
import java.util.Optional;
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

    static ModelTerms from(SetProperties set) {
        return new ModelTerms(
                parsed(set, "budget", "requests:2000,tokens:5000000,cost:5.00", SpendingLimit::parse),
                parsed(set, "rate", "requests:60,tokens:90000", RateLimits::parse)
                        .orElse(RateLimits.NONE),
                set.text("cassettes"));
    }

    private static <T> Optional<T> parsed(SetProperties set, String name, String example, Function<String, T> parser) {
        return set.parsed(name, parser, (written, fault) -> fault.getMessage(), "one or more of " + example);
    }
}
