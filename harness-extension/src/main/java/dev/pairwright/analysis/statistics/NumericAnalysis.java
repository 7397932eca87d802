package dev.pairwright.analysis.statistics;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Everything said about the mean of paired differences.
 *
 * @param differences their number, mean and standard deviation
 * @param pairedT the paired t-test
 * @param equivalence the two one-sided tests; {@link Reason#NO_MARGIN} without a margin
 * @param shapiroWilk how normal the differences look; never chooses a test
 * @param outliers differences far from the others
 * @param largestPossibleZ the largest |z| that so many differences can have
 * @param tasks the analysis by task
 * @param signFlip the exact sign-flip p of the mean
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record NumericAnalysis(
        Moments differences,
        Estimate<PairedT> pairedT,
        Estimate<Equivalence> equivalence,
        Estimate<ShapiroWilk> shapiroWilk,
        Estimate<Outliers> outliers,
        double largestPossibleZ,
        Estimate<TaskAnalysis> tasks,
        Estimate<Double> signFlip) {

    /**
     * The analysis of differences.
     *
     * @param differences of the pairs
     * @param margin of equivalence, in the differences' unit
     * @param limit up to how many non-zero differences p is counted out
     */
    public static NumericAnalysis of(Differences differences, Optional<Double> margin, ExactLimit limit) {
        double[] exact = differences.exact();
        double[] rounded = differences.rounded();
        return new NumericAnalysis(
                Moments.of(exact),
                PairedT.of(exact),
                margin.map(m -> Equivalence.of(exact, m)).orElseGet(() -> Estimate.none(Reason.NO_MARGIN)),
                ShapiroWilk.of(rounded),
                Outliers.of(rounded),
                Outliers.largestPossible(exact.length),
                TaskAnalysis.of(exact, differences.tasks()),
                SignFlipMean.twoSided(rounded, limit));
    }
}
