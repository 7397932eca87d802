package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.EndpointAnalysis;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.analysis.statistics.Reason;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What was found in one metric.
 *
 * @param metric which
 * @param n pairs in which both sides were measured
 * @param effectiveN what they are worth, see {@link Observations}
 * @param first the first variant's values, in those pairs
 * @param second the second variant's
 * @param analysis all statistics over all pairs: for estimates and descriptions; its p values pretend that no pair repeats another
 * @param inference what p values, intervals and e-values may be taken from: the same, or that of the distinct observations where pairs repeat each other; none with
 *     {@link Reason#REPEATED_OBSERVATIONS} if all of them do
 * @param byTask each task's pairs, in the tasks' order
 * @param bounds how far the mean difference could move if every missing side were known, for a metric with a range
 * @param warnings what is doubtful about it, for people
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MetricFinding(
        Metric metric,
        int n,
        int effectiveN,
        Summary first,
        Summary second,
        EndpointAnalysis analysis,
        Estimate<EndpointAnalysis> inference,
        List<TaskMetric> byTask,
        Optional<DifferenceBounds> bounds,
        List<String> warnings) {

    /** Copies the lists. */
    public MetricFinding {
        byTask = List.copyOf(byTask);
        warnings = List.copyOf(warnings);
    }

    /**
     * One task's part in a metric.
     *
     * @param task the task's id
     * @param first the first variant's values
     * @param second the second variant's
     * @param difference second minus first, of logarithms for a metric that is compared by ratio
     * @param table the pairs counted, for a metric of yes or no
     */
    public record TaskMetric(
            String task, Summary first, Summary second, Summary difference, Optional<PairedTable> table) {}
}
