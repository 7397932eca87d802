package dev.pairwright.analysis.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apiguardian.api.API;

/**
 * McNemar's test of equal success rates in pairs, in the forms of Fagerland, Lydersen and Laake 2013.
 *
 * @param exact two-sided p given the number of discordant pairs: twice the smaller binomial tail, at most 1; 1 without discordant pairs
 * @param midP exact less half of twice the chance of what was seen; 1 less half that chance for b = c
 * @param asymptotic the chi-squared test; none without discordant pairs
 * @param edwards the same with the continuity correction of Edwards 1948
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record McNemar(double exact, double midP, Estimate<ChiSquared> asymptotic, Estimate<ChiSquared> edwards) {

    /**
     * A chi-squared statistic with one degree of freedom.
     *
     * @param statistic the statistic
     * @param p the chance of a larger one
     */
    public record ChiSquared(double statistic, double p) {
        static ChiSquared ofRoot(double z) {
            double p = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
            return new ChiSquared(z * z, Math.min(1, p));
        }
    }

    /**
     * The tests for a table.
     *
     * @param b pairs in which only the second variant succeeded
     * @param c pairs in which only the first did
     */
    public static McNemar of(int b, int c) {
        int discordant = b + c;
        double exact = exact(b, c);
        double seen = BinomialDistribution.of(discordant, .5).probability(b);
        double midP = b == c ? 1 - seen / 2 : exact - seen;
        if (discordant == 0) {
            return new McNemar(
                    exact, midP, Estimate.none(Reason.NO_DISCORDANT_PAIRS), Estimate.none(Reason.NO_DISCORDANT_PAIRS));
        }
        double distance = Math.abs(b - c);
        double root = Math.sqrt(discordant);
        return new McNemar(
                exact,
                midP,
                Estimate.of(ChiSquared.ofRoot(distance / root)),
                Estimate.of(ChiSquared.ofRoot(Math.max(0, distance - 1) / root)));
    }

    /** The two-sided exact p; twice the binomial tail rather than a sum over less likely counts, which at one half is the same. */
    static double exact(int b, int c) {
        double tail = BinomialDistribution.of(b + c, .5).cumulativeProbability(Math.min(b, c));
        return Math.min(1, 2 * tail);
    }
}
