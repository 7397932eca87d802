package dev.pairwright.analysis.statistics;

import org.apiguardian.api.API;

/**
 * Student's t-test of paired differences, with the standardized effect.
 *
 * @param n complete pairs
 * @param sd the standard deviation of the differences
 * @param test the mean difference against zero, n - 1 degrees of freedom
 * @param effect the mean in standard deviations
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PairedT(int n, double sd, TTest test, EffectSize effect) {

    /**
     * The test of the differences (Student 1908).
     *
     * @param differences second minus first, in the metric's unit
     * @return not estimable for fewer than two differences or without variance
     */
    public static Estimate<PairedT> of(double... differences) {
        return of(Moments.of(differences));
    }

    static Estimate<PairedT> of(Moments moments) {
        return moments.varying().flatMap(m -> {
            double mean = m.mean().known().orElseThrow();
            double sd = m.sd().known().orElseThrow();
            return TTest.of(mean, sd / Math.sqrt(m.n()), m.n() - 1.0)
                    .map(test -> new PairedT(m.n(), sd, test, EffectSize.of(m.n(), test.t())));
        });
    }
}
