package dev.pairwright.analysis.statistics;

import org.apiguardian.api.API;

/**
 * Wilcoxon's signed-rank test, with both treatments of zeros.
 *
 * @param counts differences, zeros and sizes
 * @param zerosDropped the test without the zeros (Wilcoxon 1945)
 * @param pratt the test that ranks the zeros and then leaves them out (Pratt 1959)
 * @param classical the two-sided p of the tables; none with ties or zeros, for which they were not made, and beyond the limit
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Wilcoxon(RankCounts counts, SignedRanks zerosDropped, SignedRanks pratt, Estimate<Double> classical) {

    /**
     * The tests of the differences.
     *
     * @param differences rounded, so that ties are equal to the last bit (see {@link Decimals})
     * @param limit up to how many non-zero differences p is counted out
     * @return not estimable if every difference is zero
     */
    public static Estimate<Wilcoxon> of(double[] differences, ExactLimit limit) {
        RankCounts counts = RankCounts.of(differences);
        if (counts.nonZero() == 0) {
            return Estimate.none(Reason.NO_NONZERO_DIFFERENCES);
        }
        SignedRanks dropped = SignedRanks.of(differences, SignedRanks.Zeros.DROPPED, limit);
        SignedRanks pratt = SignedRanks.of(differences, SignedRanks.Zeros.PRATT, limit);
        boolean plain = counts.zeros() == 0 && !counts.ties();
        return Estimate.of(
                new Wilcoxon(counts, dropped, pratt, plain ? dropped.exact() : Estimate.none(Reason.TIES_OR_ZEROS)));
    }
}
