package dev.pairwright.analysis.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apiguardian.api.API;

/**
 * Tango's score interval for the difference of paired rates (Tango 1998, Statistics in Medicine 17: 891): all differences that a score test
 * does not reject, with the nuisance rate at its restricted maximum likelihood estimate.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Tango {

    private Tango() {}

    /**
     * The interval. Its lower end at level 1 - 2a is what a one-sided test at level a, such as one of non-inferiority, is decided by.
     *
     * @param table at least one pair
     * @param level such as .95
     */
    public static Interval interval(PairedTable table, double level) {
        double estimate = table.riskDifference();
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double low = estimate <= -1 ? -1 : Roots.falling(-1, estimate, d -> score(table, d) - z);
        double high = estimate >= 1 ? 1 : Roots.falling(estimate, 1, d -> score(table, d) + z);
        return new Interval(Math.min(low, estimate), Math.max(high, estimate), level);
    }

    /**
     * The score statistic of the hypothesis that the difference is {@code d}: the interval of a level is where it lies between the normal
     * quantiles. Falls as d grows; infinite where the hypothesis is impossible.
     *
     * @param table at least one pair
     * @param d between -1 and 1
     */
    public static double score(PairedTable table, double d) {
        double n = table.n();
        double distance = table.secondOnly() - table.firstOnly() - n * d;
        double variance = n * (2 * firstOnlyRate(table, d) + d * (1 - d));
        if (distance == 0) {
            return 0;
        }
        return variance <= 0 ? Math.copySign(Double.POSITIVE_INFINITY, distance) : distance / Math.sqrt(variance);
    }

    /** The likeliest share of pairs in which only the first variant succeeds, given the difference: the larger root of a quadratic. */
    private static double firstOnlyRate(PairedTable table, double d) {
        double b = table.secondOnly();
        double c = table.firstOnly();
        double square = 2.0 * table.n();
        double linear = (square - b + c) * d - b - c;
        double constant = -c * d * (1 - d);
        double root = Math.sqrt(Math.max(0, linear * linear - 4 * square * constant));
        return linear > 0 ? -2 * constant / (linear + root) : (root - linear) / (2 * square);
    }
}
