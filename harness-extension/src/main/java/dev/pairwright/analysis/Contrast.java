package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.EndpointAnalysis;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.MetricPairs;
import dev.pairwright.analysis.dataset.ObservedPair;
import dev.pairwright.analysis.statistics.Differences;
import dev.pairwright.analysis.statistics.NumericAnalysis;
import dev.pairwright.analysis.statistics.RankAnalysis;
import dev.pairwright.analysis.statistics.TaskIndex;
import dev.pairwright.experiment.Hypothesis;
import java.util.List;
import java.util.Optional;

/**
 * What one hypothesis is tested on: differences in the unit of its registered test, with every statistic of them.
 *
 * @param metric which is compared
 * @param differences second minus first; of logarithms only if the registered test takes them
 * @param numeric statistics of their mean
 * @param ranks statistics of their ranks
 */
record Contrast(Metric metric, Differences differences, NumericAnalysis numeric, RankAnalysis ranks) {

    private static final String LOGARITHMS = "paired_t_log";

    /** The contrast that a hypothesis speaks of, over some pairs. */
    static Contrast of(Hypothesis hypothesis, EndpointAnalysis analysis) {
        boolean logarithms = hypothesis.test().equals(LOGARITHMS);
        MetricPairs pairs = analysis.pairs();
        if (pairs.metric().isRatio() == logarithms) {
            Differences differences = pairs.differences();
            return new Contrast(
                    pairs.metric(),
                    differences,
                    analysis.numeric(),
                    analysis.ranks().orElseGet(() -> RankAnalysis.of(differences, MetricFinder.LIMIT)));
        }
        return of(pairs.metric(), raw(pairs), hypothesis.margin());
    }

    private static Contrast of(Metric metric, Differences differences, Optional<Double> margin) {
        return new Contrast(
                metric,
                differences,
                NumericAnalysis.of(differences, margin, MetricFinder.LIMIT),
                RankAnalysis.of(differences, MetricFinder.LIMIT));
    }

    private static Differences raw(MetricPairs pairs) {
        List<ObservedPair> complete = pairs.complete();
        return Differences.ofDecimals(
                complete.stream()
                        .mapToDouble(p -> p.first(pairs.metric()).orElseThrow())
                        .toArray(),
                complete.stream()
                        .mapToDouble(p -> p.second(pairs.metric()).orElseThrow())
                        .toArray(),
                TaskIndex.of(complete.stream().map(ObservedPair::task).toList()));
    }

    /** The same with the tasks' means in the place of the pairs: one observation a task. */
    Contrast overTasks(Optional<Double> margin) {
        double[] means = differences.tasks().moments(differences.exact()).stream()
                .mapToDouble(task -> task.mean().known().orElseThrow())
                .toArray();
        return of(
                metric,
                Differences.ofDecimals(
                        new double[means.length],
                        means,
                        TaskIndex.of(differences.tasks().names())),
                margin);
    }

    int n() {
        return numeric.differences().n();
    }
}
