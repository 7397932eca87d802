package dev.pairwright.analysis.statistics;

import org.apiguardian.api.API;

/**
 * The geometric mean of second over first, from differences of natural logarithms.
 *
 * @param estimate the ratio: below 1 if the second variant's values are smaller
 * @param ci its 95 % interval, that of the paired t on logarithms, turned back; none where there is no t
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GeometricMeanRatio(double estimate, Estimate<Interval> ci) {

    /**
     * The ratio.
     *
     * @param logDifferences ln(second) - ln(first)
     * @return not estimable without differences
     */
    public static Estimate<GeometricMeanRatio> of(double... logDifferences) {
        Moments moments = Moments.of(logDifferences);
        Estimate<Interval> ci = PairedT.of(moments).flatMap(t -> ratios(t.test().ci()));
        return moments.mean().map(mean -> new GeometricMeanRatio(Math.exp(mean), ci));
    }

    private static Estimate<Interval> ratios(Interval logs) {
        double high = Math.exp(logs.high());
        return Double.isInfinite(high)
                ? Estimate.none(Reason.INFINITE)
                : Estimate.of(new Interval(Math.exp(logs.low()), high, logs.level()));
    }
}
