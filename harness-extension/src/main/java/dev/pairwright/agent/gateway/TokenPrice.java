package dev.pairwright.agent.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apiguardian.api.API;

/**
 * What a model costs, per million tokens.
 *
 * @param input input
 * @param cached input that the provider had cached
 * @param output output
 * @param currency such as {@code USD}
 */
@API(status = API.Status.INTERNAL)
public record TokenPrice(BigDecimal input, BigDecimal cached, BigDecimal output, String currency) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** What tokens cost. */
    BigDecimal of(Usage usage) {
        return input.multiply(BigDecimal.valueOf(usage.input() - usage.cached()))
                .add(cached.multiply(BigDecimal.valueOf(usage.cached())))
                .add(output.multiply(BigDecimal.valueOf(usage.output())))
                .divide(MILLION, 9, RoundingMode.HALF_UP);
    }
}
