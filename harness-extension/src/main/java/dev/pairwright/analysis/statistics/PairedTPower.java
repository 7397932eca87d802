package dev.pairwright.analysis.statistics;

import org.apache.commons.statistics.distribution.TDistribution;
import org.apiguardian.api.API;

/**
 * The power of the two-sided paired t-test, from the noncentral t distribution (Cohen 1988; both tails count).
 *
 * @param n pairs, at least two
 * @param alpha the two-sided level
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PairedTPower(int n, double alpha) {

    private static final int MOST_PAIRS = 100_000_000;

    /**
     * Takes the design.
     *
     * @throws IllegalArgumentException for fewer than two pairs or a level that is no probability
     */
    public PairedTPower {
        if (n < 2 || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("no paired t-test with " + n + " pairs at level " + alpha);
        }
    }

    /** The chance of rejection if the true effect is d_z. */
    public double power(double dz) {
        NoncentralT t = around(dz);
        return Math.min(1, t.survival(critical()) + t.cumulative(-critical()));
    }

    /** The chance of rejection to the upper side alone; at level 2a the power of a one-sided test at level a. */
    public double upperTail(double dz) {
        return around(dz).survival(critical());
    }

    /**
     * The positive d_z that is found with the given power.
     *
     * @throws IllegalArgumentException if the power is not above alpha and below 1
     */
    public double minimumDetectableEffect(double power) {
        if (!(power > alpha && power < 1)) {
            throw new IllegalArgumentException("no effect has power " + power + " at level " + alpha);
        }
        double high = 1;
        while (power(high) < power) {
            high *= 2;
        }
        return Roots.between(0, high, dz -> power(dz) - power);
    }

    /**
     * The smallest number of pairs that finds d_z with the given power.
     *
     * @param dz not zero
     * @return not estimable if a hundred million pairs would not do
     */
    public static Estimate<Integer> pairsFor(double dz, double alpha, double power) {
        int high = 2;
        while (new PairedTPower(high, alpha).power(dz) < power) {
            if (high > MOST_PAIRS) {
                return Estimate.none(Reason.OUT_OF_REACH);
            }
            high *= 2;
        }
        int low = Math.max(1, high / 2);
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (new PairedTPower(middle, alpha).power(dz) < power) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Estimate.of(high);
    }

    private NoncentralT around(double dz) {
        return new NoncentralT(n - 1, dz * Math.sqrt(n));
    }

    private double critical() {
        return TDistribution.of(n - 1).inverseSurvivalProbability(alpha / 2);
    }
}
