package dev.pairwright.analysis.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apiguardian.api.API;

/**
 * The pseudomedian of paired differences: the median of all averages of two (Hodges and Lehmann 1963), zeros kept.
 *
 * @param n differences
 * @param estimate the pseudomedian, in the metric's unit
 * @param k the interval runs from the k-th smallest to the k-th largest average
 * @param ci the 95 % confidence interval that belongs to the signed-rank test (Hollander, Wolfe and Chicken 2014, section 3.3)
 * @param achieved the coverage of that interval for a continuous distribution
 * @param counted whether k comes from the exact distribution of the signed-rank sum; otherwise from its normal approximation
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record HodgesLehmann(int n, double estimate, long k, Interval ci, double achieved, boolean counted) {

    private static final double TAIL = .025;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Where the interval begins, and how well it covers. */
    private record Cut(long k, double achieved) {}

    /**
     * The pseudomedian of the differences.
     *
     * @param differences any number; time grows with n log n, memory with n
     * @param limit up to how many differences k is taken from the exact distribution
     * @return not estimable without differences
     */
    public static Estimate<HodgesLehmann> of(double[] differences, ExactLimit limit) {
        int n = differences.length;
        if (n == 0) {
            return Estimate.none(Reason.NO_PAIRS);
        }
        boolean counted = limit.allows(n);
        Cut cut = counted ? exact(n) : normal(n);
        WalshAverages averages = new WalshAverages(differences);
        double low = averages.smallest(cut.k());
        double high = averages.smallest(averages.count() + 1 - cut.k());
        Interval ci = new Interval(low, high, 1 - 2 * TAIL);
        return Estimate.of(new HodgesLehmann(n, averages.median(), cut.k(), ci, cut.achieved(), counted));
    }

    private static Cut exact(int n) {
        long[] ranks = new long[n];
        for (int i = 0; i < n; i++) {
            ranks[i] = i + 1L;
        }
        SignFlips sums = new SignFlips(ranks);
        long k = Math.max(1, sums.quantile(TAIL));
        return new Cut(k, 1 - 2 * sums.atMost(k - 1));
    }

    private static Cut normal(int n) {
        double mean = n * (n + 1.0) / 4;
        double sd = Math.sqrt(n * (n + 1.0) * (2.0 * n + 1) / 24);
        long k = Math.max(1, (long) Math.ceil(mean - NORMAL.inverseSurvivalProbability(TAIL) * sd - .5));
        return new Cut(k, Math.max(0, 1 - 2 * NORMAL.cumulativeProbability((k - .5 - mean) / sd)));
    }
}
