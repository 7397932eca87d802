package dev.pairwright.analysis.dataset;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One pair.
 *
 * @param id the pair's id
 * @param task its task's id
 * @param first what was measured with the first variant; absent if that side is missing
 * @param second the same with the second variant
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ObservedPair(String id, String task, Optional<Observation> first, Optional<Observation> second) {

    /** Whether both sides are there. */
    public boolean isComplete() {
        return first.isPresent() && second.isPresent();
    }

    /** Whether a metric was measured on both sides. */
    public boolean isComplete(Metric metric) {
        return first(metric).isPresent() && second(metric).isPresent();
    }

    /** The first side's value. */
    public Optional<Double> first(Metric metric) {
        return first.flatMap(side -> side.value(metric));
    }

    /** The second side's value. */
    public Optional<Double> second(Metric metric) {
        return second.flatMap(side -> side.value(metric));
    }
}
