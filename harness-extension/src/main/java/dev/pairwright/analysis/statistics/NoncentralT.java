package dev.pairwright.analysis.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apiguardian.api.API;

/**
 * The noncentral t distribution: a normal variable with mean {@code noncentrality} and variance 1 over an independent chi with
 * {@code df} degrees of freedom and mean square 1.
 *
 * <p>Its tails are integrals of the normal tail over the chi density (Owen 1968), taken numerically; the error is below 1e-13.
 *
 * @param df degrees of freedom, positive
 * @param noncentrality the mean of the normal variable
 */
@API(status = API.Status.INTERNAL)
public record NoncentralT(double df, double noncentrality) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    /** Half the width of what is integrated, in units in which chi has a standard deviation of at most 1. */
    private static final double REACH = 14;

    private static final int MOST_PANELS = 100_000;

    /**
     * Takes the parameters.
     *
     * @throws IllegalArgumentException if the degrees of freedom are not positive or a parameter is not finite
     */
    public NoncentralT {
        if (!(df > 0) || !Double.isFinite(df) || !Double.isFinite(noncentrality)) {
            throw new IllegalArgumentException(
                    "no noncentral t distribution with " + df + " degrees of freedom around " + noncentrality);
        }
    }

    /** The chance of a value above t. */
    public double survival(double t) {
        double unit = 1 / Math.sqrt(df);
        double low = Math.max(0, 1 - REACH * unit);
        double high = 1 + REACH * unit;
        double bend = 2 * Math.min(unit, 1 / Math.max(1, Math.abs(t)));
        int panels = (int) Math.min(MOST_PANELS, Math.ceil((high - low) / bend));
        double above = GaussLegendre.integrate(
                chi -> density(chi) * NORMAL.cumulativeProbability(noncentrality - t * chi), low, high, panels);
        return Math.min(1, above / GaussLegendre.integrate(this::density, low, high, panels));
    }

    /** The chance of a value of at most t. */
    public double cumulative(double t) {
        return new NoncentralT(df, -noncentrality).survival(-t);
    }

    /** The density of chi, save for a constant factor: 1 at 1. */
    private double density(double chi) {
        return Math.exp((df - 1) * Math.log(chi) - df * (chi - 1) * (chi + 1) / 2);
    }

    /** The noncentrality at which a value above t has the given chance. */
    static double noncentralityWithSurvival(double df, double t, double chance) {
        double step = 4;
        double low = t - step;
        while (new NoncentralT(df, low).survival(t) > chance) {
            step *= 2;
            low -= step;
        }
        double high = t;
        while (new NoncentralT(df, high).survival(t) < chance) {
            high += step;
        }
        return Roots.between(low, high, centre -> new NoncentralT(df, centre).survival(t) - chance);
    }
}
