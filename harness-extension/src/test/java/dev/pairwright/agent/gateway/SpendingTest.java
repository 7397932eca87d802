package dev.pairwright.agent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.RateLimits;
import dev.pairwright.core.SpendingLimit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingTest {

    private static final TokenPrice PRICE =
            new TokenPrice(BigDecimal.valueOf(2), BigDecimal.valueOf(0.5), BigDecimal.valueOf(8), "USD");

    private static Spending limited(String budget) {
        return new Spending(SpendingLimit.parse(budget), Map.of("m", PRICE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "requests:2 | the budget of this start is used up: 2 of 2 requests",
                "tokens:1500000 | the budget of this start is used up: 2000000 of 1500000 tokens",
                "cost:5 | the budget of this start is used up: 8.5 of 5 USD",
                "requests:9,cost:8.50 | the budget of this start is used up: 8.5 of 8.50 USD"
            })
    void whatever_is_reached_first_ends_it(String budget, String reason) {
        Spending spending = limited(budget);
        spending.requested();
        assertThat(spending.stopped()).isEmpty();
        spending.requested();
        spending.used("m", new Usage(1_000_000, 1_000_000, 1_000_000));
        assertThat(spending.stopped()).contains(reason);
    }

    @Test
    void cached_tokens_cost_what_cached_tokens_cost() {
        assertThat(PRICE.of(new Usage(1_000_000, 400_000, 100_000))).isEqualByComparingTo("2.2");
    }

    @Test
    void a_model_without_a_price_is_counted_and_not_charged() {
        Spending spending = limited("cost:5");
        assertThat(spending.inWords()).isEmpty();
        spending.requested();
        spending.used("other", new Usage(3, 0, 4));
        assertThat(spending.inWords()).contains("1 request, 3 input tokens, 4 output tokens, 0 USD");
    }

    @Test
    void the_first_reason_to_stop_counts() {
        Spending spending = limited("requests:5");
        spending.stop("one");
        spending.stop("two");
        assertThat(spending.stopped()).contains("one");
    }

    @Property(tries = 200)
    void the_sum_costs_what_its_parts_cost(
            @ForAll @LongRange(max = 1_000_000_000) long input,
            @ForAll @LongRange(max = 1_000_000_000) long output,
            @ForAll @LongRange(max = 1_000_000_000) long more) {
        Usage one = new Usage(input, input / 2, output);
        Usage other = new Usage(more, more / 3, input);
        assertThat(PRICE.of(one)
                        .add(PRICE.of(other))
                        .subtract(PRICE.of(one.plus(other)))
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.000000002"));
    }

    @Test
    void a_provider_is_not_asked_faster_than_its_limits_allow() throws InterruptedException {
        QuickGateways gateways = QuickGateways.with("requests:9", RateLimits.parse("requests:2,tokens:600"));
        Effort effort = new Effort();
        RateLimit limit = RateLimit.of(RateLimits.parse("requests:2,tokens:600"), gateways.time());
        for (int i = 0; i < 3; i++) {
            limit.admit(effort);
        }
        assertThat(gateways.pauses()).containsExactly(Duration.ofSeconds(30));
        assertThat(effort.waited()).isEqualTo(Duration.ofSeconds(30));

        limit.used(1_500);
        limit.admit(effort);
        List<Duration> pauses = gateways.pauses();
        assertThat(pauses.get(pauses.size() - 1))
                .as("for the tokens that were used")
                .isGreaterThan(Duration.ofSeconds(50));
    }

    @Test
    void without_limits_nobody_waits() throws InterruptedException {
        QuickGateways gateways = QuickGateways.unlimited();
        RateLimit limit = RateLimit.of(RateLimits.NONE, gateways.time());
        for (int i : IntStream.range(0, 1_000).toArray()) {
            limit.admit(new Effort());
            limit.used(i);
        }
        assertThat(gateways.pauses()).isEmpty();
    }
}
