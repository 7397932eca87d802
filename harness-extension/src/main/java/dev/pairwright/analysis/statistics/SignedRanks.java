package dev.pairwright.analysis.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.ranking.NaNStrategy;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;
import org.apiguardian.api.API;

/**
 * One signed-rank test: the ranks of the sizes of the differences, with the signs of the differences. Ties share their mean rank.
 *
 * <p>Given the ranks, each sign is a fair coin. So the exact p is counted out from the ranks as they are, ties included, and the normal
 * approximation has mean sum(r)/2 and variance sum(r^2)/4, which is the tie-corrected one.
 *
 * @param wPlus the sum of the ranks of positive differences
 * @param wMinus that of the negative ones
 * @param z the standardized sum, without continuity correction
 * @param exact the two-sided p given ties and zeros; none beyond the {@link ExactLimit}
 * @param greater the one-sided exact p of "differences are above zero"
 * @param less the one-sided exact p of "differences are below zero"
 * @param normal the two-sided p of the normal approximation without continuity correction
 * @param corrected the same with a continuity correction of one half
 * @param rankBiserial (W+ - W-)/(W+ + W-), between -1 and 1 (Kerby 2014)
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SignedRanks(
        double wPlus,
        double wMinus,
        double z,
        Estimate<Double> exact,
        Estimate<Double> greater,
        Estimate<Double> less,
        double normal,
        double corrected,
        double rankBiserial) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** How zero differences are treated. */
    enum Zeros {
        /** They are left out before ranking (Wilcoxon 1945). */
        DROPPED,
        /** They are ranked with the others and left out then (Pratt 1959). */
        PRATT
    }

    /**
     * The test.
     *
     * @param differences at least one is not zero; equal ones must be equal to the last bit
     */
    static SignedRanks of(double[] differences, Zeros zeros, ExactLimit limit) {
        double[] kept = zeros == Zeros.PRATT
                ? differences
                : Arrays.stream(differences).filter(d -> d != 0).toArray();
        double[] ranks = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE)
                .apply(Arrays.stream(kept).map(Math::abs).toArray());
        return of(kept, ranks, limit);
    }

    private static SignedRanks of(double[] differences, double[] ranks, ExactLimit limit) {
        double plus = 0;
        double minus = 0;
        double squares = 0;
        long[] doubled = new long[ranks.length];
        int nonZero = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (differences[i] != 0) {
                doubled[nonZero++] = Math.round(2 * ranks[i]);
                squares += ranks[i] * ranks[i];
                plus += differences[i] > 0 ? ranks[i] : 0;
                minus += differences[i] < 0 ? ranks[i] : 0;
            }
        }
        double sd = Math.sqrt(squares) / 2;
        double shift = plus - (plus + minus) / 2;
        double z = shift / sd;
        double near = Math.max(0, Math.abs(shift) - .5) / sd;
        long sum = Math.round(2 * plus);
        Estimate<SignFlips> flips = limit.allows(nonZero)
                ? Estimate.of(new SignFlips(Arrays.copyOf(doubled, nonZero)))
                : Estimate.none(Reason.BEYOND_EXACT_LIMIT);
        return new SignedRanks(
                plus,
                minus,
                z,
                flips.map(f -> f.twoSided(sum)),
                flips.map(f -> f.atLeast(sum)),
                flips.map(f -> f.atMost(sum)),
                twoSided(z),
                twoSided(near),
                (plus - minus) / (plus + minus));
    }

    /** The one-sided p of "differences are above zero" by the normal approximation, without continuity correction. */
    public double normalGreater() {
        return NORMAL.survivalProbability(z);
    }

    /** The one-sided p of "differences are below zero", likewise. */
    public double normalLess() {
        return NORMAL.cumulativeProbability(z);
    }

    private static double twoSided(double z) {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }
}
