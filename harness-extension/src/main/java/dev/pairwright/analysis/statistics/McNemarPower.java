package dev.pairwright.analysis.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apiguardian.api.API;

/**
 * The unconditional power of McNemar's test, exact or mid-p: every number of discordant pairs with its chance (Fagerland, Lydersen and
 * Laake 2013). Work grows with the number of pairs.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class McNemarPower {

    /** The form of the test. */
    public enum Form {
        /** The exact conditional test. */
        EXACT,
        /** Its mid-p version. */
        MID_P
    }

    private final int n;
    /** For each number of discordant pairs, the largest smaller count that is significant; -1 for none. */
    private final int[] significant;

    private McNemarPower(int n, int[] significant) {
        this.n = n;
        this.significant = significant;
    }

    /**
     * The design.
     *
     * @param n pairs
     * @param alpha the two-sided level
     * @param form of the test
     * @throws IllegalArgumentException without pairs or for a level that is no probability
     */
    public static McNemarPower of(int n, double alpha, Form form) {
        if (n < 1 || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("no McNemar test with " + n + " pairs at level " + alpha);
        }
        int[] significant = new int[n + 1];
        int count = -1;
        for (int discordant = 0; discordant <= n; discordant++) {
            count = Math.max(-1, count - 1);
            while (2 * (count + 1) <= discordant && p(count + 1, discordant, form) <= alpha) {
                count++;
            }
            significant[discordant] = count;
        }
        return new McNemarPower(n, significant);
    }

    private static double p(int smaller, int discordant, Form form) {
        McNemar test = McNemar.of(smaller, discordant - smaller);
        return form == Form.EXACT ? test.exact() : test.midP();
    }

    /**
     * The chance of rejection.
     *
     * @param b the chance that only the second variant succeeds in a pair
     * @param c the chance that only the first does; with equal chances the result is the size of the test
     */
    public double power(double b, double c) {
        double discordance = Math.min(1, b + c);
        if (discordance == 0) {
            return 0;
        }
        BinomialDistribution discordant = BinomialDistribution.of(n, discordance);
        double share = b / (b + c);
        double power = 0;
        for (int d = 1; d <= n; d++) {
            double chance = discordant.probability(d);
            if (significant[d] >= 0 && chance > 0) {
                BinomialDistribution second = BinomialDistribution.of(d, share);
                power += chance
                        * (second.cumulativeProbability(significant[d])
                                + second.survivalProbability(d - significant[d] - 1));
            }
        }
        return Math.min(1, power);
    }

    /** The power if all discordant pairs fall to the second variant: the most that can be had at this discordance. */
    public double mostPower(double discordance) {
        return power(discordance, 0);
    }

    /**
     * The difference of the rates that is found with the given power.
     *
     * @param discordance the chance that a pair is discordant
     * @param power such as .80; at most the size of the test, and the answer is 0
     * @return not estimable if even the largest difference, the discordance itself, is not found so often
     */
    public Estimate<Double> minimumDetectableDifference(double discordance, double power) {
        if (mostPower(discordance) < power) {
            return Estimate.none(Reason.OUT_OF_REACH);
        }
        if (power(discordance / 2, discordance / 2) >= power) {
            return Estimate.of(0.0);
        }
        return Estimate.of(
                Roots.between(0, discordance, d -> power((discordance + d) / 2, (discordance - d) / 2) - power));
    }
}
