package dev.pairwright.analysis.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apiguardian.api.API;

/**
 * McNemar's test of equal success rates in pairs, in the forms of Fagerland, Lydersen and Laake 2013.
 *
 * @param exact two-sided p given the number of discordant pairs: twice the smaller binomial tail, at most 1; 1 without discordant pairs
 * @param greater one-sided exact p of "the second variant succeeds more often"
 * @param less one-sided exact p of "the second variant succeeds less often"
 * @param midP exact less half of twice the chance of what was seen; 1 less half that chance for b = c
 * @param asymptotic the chi-squared test; none without discordant pairs
 * @param edwards the same with the continuity correction of Edwards 1948
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record McNemar(
        double exact,
        double greater,
        double less,
        double midP,
        Estimate<ChiSquared> asymptotic,
        Estimate<ChiSquared> edwards) {

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
        double distance = Math.abs(b - c);
        return new McNemar(
                exact,
                tail(c, discordant),
                tail(b, discordant),
                midP,
                asymptotic(distance, discordant),
                asymptotic(Math.max(0, distance - 1), discordant));
    }

    private static Estimate<ChiSquared> asymptotic(double distance, int discordant) {
        return discordant == 0
                ? Estimate.none(Reason.NO_DISCORDANT_PAIRS)
                : Estimate.of(ChiSquared.ofRoot(distance / Math.sqrt(discordant)));
    }

    /** The chance of at most so many of the discordant pairs. */
    private static double tail(int count, int discordant) {
        return BinomialDistribution.of(discordant, .5).cumulativeProbability(count);
    }

    /** The two-sided exact p; twice the binomial tail rather than a sum over less likely counts, which at one half is the same. */
    static double exact(int b, int c) {
        return Math.min(1, 2 * tail(Math.min(b, c), b + c));
    }
}
