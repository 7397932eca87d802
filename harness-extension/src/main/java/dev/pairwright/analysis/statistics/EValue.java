package dev.pairwright.analysis.statistics;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apiguardian.api.API;

/**
 * Evidence against "discordant pairs fall either way like a fair coin" that may be looked at after every pair: under that hypothesis it is
 * expected to be at most 1 at any moment, and ever to reach 1/alpha with a chance of at most alpha (Ville 1939; Ramdas, Grunwald, Vovk and
 * Shafer 2023).
 *
 * @param log its natural logarithm
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EValue(double log) {

    private static final double LOG_2 = Math.log(2);

    /**
     * The likelihood ratio mixed over all chances alike (Robbins 1970): 2^(b + c) b! c!/(b + c + 1)!.
     *
     * @param b pairs in which only the second variant succeeded
     * @param c pairs in which only the first did
     */
    public static EValue uniform(int b, int c) {
        return new EValue((b + (double) c) * LOG_2 + LogBeta.value(b + 1.0, c + 1.0));
    }

    /** The same, mixed with Jeffreys' Beta(1/2, 1/2): 2^(b + c) B(b + 1/2, c + 1/2)/pi. */
    public static EValue jeffreys(int b, int c) {
        return new EValue((b + (double) c) * LOG_2 + LogBeta.value(b + .5, c + .5) - Math.log(Math.PI));
    }

    /** The value; the largest double if it is larger than that. */
    public double value() {
        return Math.min(Double.MAX_VALUE, Math.exp(log));
    }

    /** A p value that holds whenever it is looked at: 1/E, at most 1. */
    public double anytimeP() {
        return Math.min(1, Math.exp(-log));
    }

    /** Whether it has reached 1/alpha. */
    public boolean alarms(double alpha) {
        return value() >= 1 / alpha;
    }
}
