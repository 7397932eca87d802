package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.EndpointAnalysis;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.MetricPairs;
import dev.pairwright.analysis.dataset.ObservedPair;
import dev.pairwright.analysis.dataset.PairedData;
import dev.pairwright.analysis.dataset.Study;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.ExactLimit;
import dev.pairwright.analysis.statistics.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what there is in each metric.
 *
 * @param study the pairs
 * @param data what was measured on them
 * @param repeats which of them repeat others
 * @param margins of equivalence, by metric, as far as registered
 */
record MetricFinder(Study study, PairedData data, Repeats repeats, Map<Metric, Double> margins) {

    static final ExactLimit LIMIT = ExactLimit.USUAL;

    List<MetricFinding> all() {
        return Arrays.stream(Metric.values()).map(this::find).toList();
    }

    private MetricFinding find(Metric metric) {
        EndpointAnalysis analysis = analysis(data, metric);
        List<ObservedPair> pairs = analysis.pairs().complete();
        Estimate<EndpointAnalysis> inference = inference(metric, analysis);
        int effective = repeats.observations().repeated()
                ? MetricPairs.of(repeats.distinct(data), metric).complete().size()
                : pairs.size();
        List<MetricFinding.TaskMetric> byTask = byTask(metric, analysis);
        return new MetricFinding(
                metric,
                pairs.size(),
                effective,
                Summaries.of(metric.isBinary(), values(pairs, pair -> pair.first(metric))),
                Summaries.of(metric.isBinary(), values(pairs, pair -> pair.second(metric))),
                analysis,
                inference,
                byTask,
                Bounds.of(data, metric),
                MetricWarnings.of(metric, analysis, byTask));
    }

    private EndpointAnalysis analysis(PairedData pairs, Metric metric) {
        return EndpointAnalysis.of(pairs, metric, Optional.ofNullable(margins.get(metric)), LIMIT);
    }

    private Estimate<EndpointAnalysis> inference(Metric metric, EndpointAnalysis all) {
        if (!repeats.observations().repeated()) {
            return Estimate.of(all);
        }
        return repeats.allOfThem()
                ? Estimate.none(Reason.REPEATED_OBSERVATIONS)
                : Estimate.of(analysis(repeats.distinct(data), metric));
    }

    private List<MetricFinding.TaskMetric> byTask(Metric metric, EndpointAnalysis analysis) {
        Map<String, List<ObservedPair>> groups = new LinkedHashMap<>();
        study.tasks().forEach(task -> groups.put(task, new ArrayList<>()));
        analysis.pairs().complete().forEach(pair -> groups.get(pair.task()).add(pair));
        List<MetricFinding.TaskMetric> tasks = new ArrayList<>();
        groups.forEach((task, pairs) -> {
            MetricPairs own = new MetricPairs(metric, pairs, List.of());
            tasks.add(new MetricFinding.TaskMetric(
                    task,
                    Summaries.of(metric.isBinary(), values(pairs, pair -> pair.first(metric))),
                    Summaries.of(metric.isBinary(), values(pairs, pair -> pair.second(metric))),
                    Summaries.of(false, own.differences().exact()),
                    metric.isBinary() ? Optional.of(own.table()) : Optional.empty()));
        });
        return tasks;
    }

    private static double[] values(List<ObservedPair> pairs, Function<ObservedPair, Optional<Double>> side) {
        return pairs.stream()
                .mapToDouble(pair -> side.apply(pair).orElseThrow())
                .toArray();
    }
}
