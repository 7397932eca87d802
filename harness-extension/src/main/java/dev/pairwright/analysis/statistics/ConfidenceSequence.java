package dev.pairwright.analysis.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apiguardian.api.API;

/**
 * An interval for the chance that a discordant pair falls to the second variant, which holds at every moment at once: all chances against
 * which the uniform mixture stays below 1/alpha (Robbins 1970; Waudby-Smith and Ramdas 2024).
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConfidenceSequence {

    private ConfidenceSequence() {}

    /**
     * The interval after some pairs: theta with B(b + 1, c + 1)/(theta^b (1 - theta)^c) below 1/alpha.
     *
     * @param b pairs in which only the second variant succeeded
     * @param c pairs in which only the first did
     * @param alpha the chance that it ever misses, such as .05
     */
    public static Interval of(int b, int c, double alpha) {
        double bound = LogBeta.value(b + 1.0, c + 1.0) + Math.log(alpha);
        double likeliest = b + c == 0 ? .5 : (double) b / (b + c);
        DoubleUnaryOperator excess = theta -> bound - logPower(b, theta) - logPower(c, 1 - theta);
        double low = b == 0 ? 0 : Roots.falling(0, likeliest, excess);
        double high = c == 0 ? 1 : Roots.falling(likeliest, 1, theta -> -excess.applyAsDouble(theta));
        return new Interval(low, high, 1 - alpha);
    }

    private static double logPower(int count, double chance) {
        return count == 0 ? 0 : count * Math.log(chance);
    }
}
