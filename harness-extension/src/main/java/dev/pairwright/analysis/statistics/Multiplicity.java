package dev.pairwright.analysis.statistics;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * The p values of a family of hypotheses, adjusted. The family keeps its size: what could not be tested counts as p = 1.
 *
 * @param used the p values as used, 1 in place of those not estimable
 * @param bonferroni m p, at most 1 (Dunn 1961)
 * @param holm the step-down adjustment (Holm 1979), never above Bonferroni's
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Multiplicity(List<Double> used, List<Double> bonferroni, List<Double> holm) {

    /** The adjustments of a family, in its order. */
    public static Multiplicity of(List<Estimate<Double>> family) {
        List<Double> used = family.stream().map(p -> p.known().orElse(1.0)).toList();
        int m = used.size();
        List<Double> bonferroni = used.stream().map(p -> Math.min(1, m * p)).toList();
        return new Multiplicity(used, bonferroni, holm(used));
    }

    private static List<Double> holm(List<Double> used) {
        int m = used.size();
        List<Integer> order = IntStream.range(0, m)
                .boxed()
                .sorted((i, j) -> Double.compare(used.get(i), used.get(j)))
                .toList();
        Double[] adjusted = new Double[m];
        double floor = 0;
        for (int rank = 0; rank < m; rank++) {
            int place = Objects.requireNonNull(order.get(rank));
            floor = Math.max(floor, Math.min(1, (m - rank) * used.get(place)));
            adjusted[place] = floor;
        }
        return List.of(adjusted);
    }
}
