package dev.pairwright.analysis.statistics;

import org.apache.commons.statistics.distribution.TDistribution;
import org.apiguardian.api.API;

/**
 * An estimate with its standard error, held against zero by Student's t.
 *
 * @param estimate what was estimated, in its own unit
 * @param se its standard error, positive
 * @param df degrees of freedom, not always whole
 * @param t the estimate over its standard error
 * @param p two-sided
 * @param ci the 95 % confidence interval
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TTest(double estimate, double se, double df, double t, double p, Interval ci) {

    static final double LEVEL = .95;

    /**
     * The test of an estimate.
     *
     * @param estimate what was estimated
     * @param se its standard error
     * @param df degrees of freedom, positive
     * @return not estimable with {@link Reason#ZERO_VARIANCE} if the standard error is zero
     */
    public static Estimate<TTest> of(double estimate, double se, double df) {
        if (!(se > 0)) {
            return Estimate.none(Reason.ZERO_VARIANCE);
        }
        double t = estimate / se;
        if (!Double.isFinite(t)) {
            return Estimate.none(Reason.ZERO_VARIANCE);
        }
        return Estimate.of(new TTest(estimate, se, df, t, twoSided(t, df), interval(estimate, se, df, LEVEL)));
    }

    /** The one-sided p of "it is above zero". */
    public double pGreater() {
        return upperTail(t, df);
    }

    /** The one-sided p of "it is below zero". */
    public double pLess() {
        return upperTail(-t, df);
    }

    /**
     * The confidence interval of another level.
     *
     * @param level such as .90
     */
    public Interval ci(double level) {
        return interval(estimate, se, df, level);
    }

    static double twoSided(double t, double df) {
        return Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
    }

    /** The chance of a larger t. */
    static double upperTail(double t, double df) {
        return TDistribution.of(df).survivalProbability(t);
    }

    static Interval interval(double estimate, double se, double df, double level) {
        double reach = TDistribution.of(df).inverseSurvivalProbability((1 - level) / 2) * se;
        return new Interval(estimate - reach, estimate + reach, level);
    }
}
