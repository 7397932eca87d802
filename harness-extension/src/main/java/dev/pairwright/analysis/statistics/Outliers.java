package dev.pairwright.analysis.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * Differences that lie far from the others, by two rules.
 *
 * @param maxAbsZ the largest |z| = |d - mean|/sd
 * @param beyondThree the places of those with |z| above 3, which cannot happen for n of 10 or fewer
 * @param mad the median absolute deviation from the median, unscaled
 * @param beyondModified the places of those with a modified z of .6745 |d - median|/MAD above 3.5 (Iglewicz and Hoaglin 1993); none if the MAD is 0
 * @param withoutThree the paired t without {@code beyondThree}, where there are any
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Outliers(
        double maxAbsZ,
        List<Integer> beyondThree,
        double mad,
        List<Integer> beyondModified,
        Optional<Estimate<PairedT>> withoutThree) {

    private static final double LARGEST_Z = 3;
    private static final double LARGEST_MODIFIED_Z = 3.5;
    private static final double NORMAL_MAD = .6745;

    /**
     * The rules applied to the differences.
     *
     * @param differences rounded (see {@link Decimals})
     * @return not estimable for fewer than two differences or without variance
     */
    public static Estimate<Outliers> of(double... differences) {
        return Moments.of(differences).varying().map(moments -> {
            double mean = moments.mean().known().orElseThrow();
            double sd = moments.sd().known().orElseThrow();
            List<Integer> beyond = places(differences, i -> Math.abs(differences[i] - mean) / sd > LARGEST_Z);
            double median = median(differences);
            double mad = median(
                    Arrays.stream(differences).map(d -> Math.abs(d - median)).toArray());
            List<Integer> modified = mad == 0
                    ? List.of()
                    : places(
                            differences,
                            i -> NORMAL_MAD * Math.abs(differences[i] - median) / mad > LARGEST_MODIFIED_Z);
            double largest = Arrays.stream(differences)
                            .map(d -> Math.abs(d - mean))
                            .max()
                            .orElseThrow()
                    / sd;
            return new Outliers(largest, beyond, mad, modified, without(differences, beyond));
        });
    }

    /** The largest |z| that n values can have, (n - 1)/sqrt(n) (Shiffler 1988); 0 for none. */
    public static double largestPossible(int n) {
        return n == 0 ? 0 : (n - 1) / Math.sqrt(n);
    }

    private static List<Integer> places(double[] differences, IntPredicate far) {
        return IntStream.range(0, differences.length).filter(far).boxed().toList();
    }

    private static Optional<Estimate<PairedT>> without(double[] differences, List<Integer> places) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        boolean[] out = new boolean[differences.length];
        places.forEach(place -> out[place] = true);
        return Optional.of(PairedT.of(IntStream.range(0, differences.length)
                .filter(i -> !out[i])
                .mapToDouble(i -> differences[i])
                .toArray()));
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
