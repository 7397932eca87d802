package dev.pairwright.experiment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apiguardian.api.API;

/**
 * What a model costs, per million tokens.
 *
 * @param inputPerMillion input
 * @param cachedInputPerMillion input that the provider had cached
 * @param outputPerMillion output
 * @param currency such as {@code USD}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Price(double inputPerMillion, double cachedInputPerMillion, double outputPerMillion, String currency) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /**
     * What tokens cost, to a billionth.
     *
     * @param input input tokens, cached ones among them
     * @param cached input tokens that were cached
     * @param output output tokens
     */
    public BigDecimal of(long input, long cached, long output) {
        return part(inputPerMillion, input - cached)
                .add(part(cachedInputPerMillion, cached))
                .add(part(outputPerMillion, output))
                .divide(MILLION, 9, RoundingMode.HALF_UP);
    }

    private static BigDecimal part(double perMillion, long tokens) {
        return BigDecimal.valueOf(perMillion).multiply(BigDecimal.valueOf(tokens));
    }
}
