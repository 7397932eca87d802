package dev.pairwright.analysis.statistics;

import org.apiguardian.api.API;

/**
 * The differences of one task.
 *
 * @param task its name
 * @param n its complete pairs, at least one
 * @param mean their mean difference
 * @param sd their standard deviation, 0 if it is nothing but rounding; none for one pair
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TaskMean(String task, int n, double mean, Estimate<Double> sd) {

    static TaskMean of(String task, Moments moments) {
        return new TaskMean(
                task,
                moments.n(),
                moments.mean().known().orElseThrow(),
                moments.sd().map(sd -> moments.constant() ? 0 : sd));
    }

    /** The squared distances to the task's mean. */
    double squares() {
        double spread = sd.known().orElse(0.0);
        return spread * spread * (n - 1);
    }
}
