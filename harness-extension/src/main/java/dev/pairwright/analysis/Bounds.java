package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.ObservedPair;
import dev.pairwright.analysis.dataset.PairedData;
import java.util.Map;
import java.util.Optional;

/** Bounds what missing sides could change in a mean difference, with nothing assumed about them (Manski 2003). */
final class Bounds {

    private static final Map<Metric, Double> MOST =
            Map.of(Metric.TASK_SUCCESS, 1.0, Metric.CONSTRAINT_ADHERENCE, 100.0);

    private Bounds() {}

    /** The bounds for a metric from 0 to some known most, if any side is missing; none for the others. */
    static Optional<DifferenceBounds> of(PairedData data, Metric metric) {
        Double most = MOST.get(metric);
        int missing = 0;
        double low = 0;
        double high = 0;
        for (ObservedPair pair : data.pairs()) {
            double leastSecond = pair.second(metric).orElse(0.0);
            double mostFirst = pair.first(metric).orElse(most == null ? 0 : most);
            double mostSecond = pair.second(metric).orElse(most == null ? 0 : most);
            double leastFirst = pair.first(metric).orElse(0.0);
            missing += pair.isComplete(metric) ? 0 : 1;
            low += leastSecond - mostFirst;
            high += mostSecond - leastFirst;
        }
        int n = data.pairs().size();
        return most == null || missing == 0
                ? Optional.empty()
                : Optional.of(new DifferenceBounds(missing, low / n, high / n));
    }
}
