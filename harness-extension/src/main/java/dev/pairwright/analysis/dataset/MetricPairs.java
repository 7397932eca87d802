package dev.pairwright.analysis.dataset;

import dev.pairwright.analysis.statistics.Differences;
import dev.pairwright.analysis.statistics.EProcess;
import dev.pairwright.analysis.statistics.MissingBounds;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.analysis.statistics.TaskIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * One metric of all pairs.
 *
 * @param metric which
 * @param complete the pairs in which both sides were measured, in order
 * @param alone the others in which one side was measured
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MetricPairs(Metric metric, List<ObservedPair> complete, List<ObservedPair> alone) {

    /** The metric in the data. */
    public static MetricPairs of(PairedData data, Metric metric) {
        return new MetricPairs(
                metric,
                data.pairs().stream().filter(pair -> pair.isComplete(metric)).toList(),
                data.pairs().stream()
                        .filter(pair -> pair.first(metric).isPresent()
                                != pair.second(metric).isPresent())
                        .toList());
    }

    /** Second minus first, or the difference of logarithms for a metric that is compared by ratio. */
    public Differences differences() {
        TaskIndex tasks = TaskIndex.of(complete.stream().map(ObservedPair::task).toList());
        return metric.isRatio()
                ? Differences.ofLogarithms(firstValues(complete), secondValues(complete), tasks)
                : Differences.ofDecimals(firstValues(complete), secondValues(complete), tasks);
    }

    /** The pairs counted, for a metric of yes or no. */
    public PairedTable table() {
        return table(complete);
    }

    /** The same for each task, in the order of their first pair. */
    Map<String, PairedTable> tableByTask() {
        Map<String, List<ObservedPair>> byTask = new LinkedHashMap<>();
        complete.forEach(pair ->
                byTask.computeIfAbsent(pair.task(), task -> new ArrayList<>()).add(pair));
        Map<String, PairedTable> tables = new LinkedHashMap<>();
        byTask.forEach((task, pairs) -> tables.put(task, table(pairs)));
        return tables;
    }

    /** The e-value along the pairs, for a metric of yes or no. */
    EProcess process() {
        return EProcess.of(outcomes(firstValues(complete)), outcomes(secondValues(complete)));
    }

    /** The runs without their counterpart, for a metric of yes or no. */
    MissingBounds.Alone aloneCounts() {
        return new MissingBounds.Alone(
                count(p -> p.first(metric).map(v -> v == 1)),
                count(p -> p.first(metric).map(v -> v == 0)),
                count(p -> p.second(metric).map(v -> v == 1)),
                count(p -> p.second(metric).map(v -> v == 0)));
    }

    private int count(Function<ObservedPair, Optional<Boolean>> which) {
        return (int)
                alone.stream().filter(pair -> which.apply(pair).orElse(false)).count();
    }

    private PairedTable table(List<ObservedPair> pairs) {
        return PairedTable.of(outcomes(firstValues(pairs)), outcomes(secondValues(pairs)));
    }

    private double[] firstValues(List<ObservedPair> pairs) {
        return pairs.stream().mapToDouble(p -> p.first(metric).orElseThrow()).toArray();
    }

    private double[] secondValues(List<ObservedPair> pairs) {
        return pairs.stream().mapToDouble(p -> p.second(metric).orElseThrow()).toArray();
    }

    private static boolean[] outcomes(double[] values) {
        boolean[] outcomes = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            outcomes[i] = values[i] == 1;
        }
        return outcomes;
    }
}
