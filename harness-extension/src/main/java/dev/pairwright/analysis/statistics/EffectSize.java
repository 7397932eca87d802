package dev.pairwright.analysis.statistics;

import org.apache.commons.numbers.gamma.GammaRatio;
import org.apiguardian.api.API;

/**
 * The mean difference in standard deviations of the differences.
 *
 * @param dz mean over standard deviation (Cohen 1988); the same as t over the root of n
 * @param ci its 95 % confidence interval by inversion of the noncentral t (Steiger and Fouladi 1997); none for n below 3 or |t| from 30
 * @param hedges g_z, d_z with Hedges' correction for small samples in its exact gamma form (Hedges 1981); none for n = 2
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EffectSize(double dz, Estimate<Interval> ci, Estimate<Double> hedges) {

    private static final double LARGEST_T = 30;

    /**
     * The effect behind a paired t.
     *
     * @param n pairs, at least two
     * @param t the t statistic with n - 1 degrees of freedom
     */
    public static EffectSize of(int n, double t) {
        double dz = t / Math.sqrt(n);
        return new EffectSize(dz, interval(n, t), correction(n - 1).map(j -> j * dz));
    }

    private static Estimate<Double> correction(int df) {
        if (df < 2) {
            return Estimate.none(Reason.FEWER_THAN_THREE);
        }
        return Estimate.of(1 / (Math.sqrt(df / 2.0) * GammaRatio.delta((df - 1) / 2.0, .5)));
    }

    private static Estimate<Interval> interval(int n, double t) {
        if (n < 3) {
            return Estimate.none(Reason.FEWER_THAN_THREE);
        }
        if (Math.abs(t) >= LARGEST_T) {
            return Estimate.none(Reason.LARGE_T);
        }
        double tail = (1 - TTest.LEVEL) / 2;
        double low = NoncentralT.noncentralityWithSurvival(n - 1, t, tail);
        double high = -NoncentralT.noncentralityWithSurvival(n - 1, -t, tail);
        return Estimate.of(new Interval(low / Math.sqrt(n), high / Math.sqrt(n), TTest.LEVEL));
    }
}
