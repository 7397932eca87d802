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

/** What one hypothesis is tested on: differences in the unit of its registered test, with every statistic of them. */
final class Contrast {

    private static final String LOGARITHMS = "paired_t_log";

    private final Metric metric;
    private final Differences differences;
    private final NumericAnalysis numeric;
    private Optional<RankAnalysis> ranks;

    private Contrast(Metric metric, Differences differences, NumericAnalysis numeric, Optional<RankAnalysis> ranks) {
        this.metric = metric;
        this.differences = differences;
        this.numeric = numeric;
        this.ranks = ranks;
    }

    /** The contrast that a hypothesis speaks of, over some pairs. */
    static Contrast of(Hypothesis hypothesis, EndpointAnalysis analysis) {
        boolean logarithms = hypothesis.test().equals(LOGARITHMS);
        MetricPairs pairs = analysis.pairs();
        return pairs.metric().isRatio() == logarithms
                ? new Contrast(pairs.metric(), pairs.differences(), analysis.numeric(), analysis.ranks())
                : of(pairs.metric(), raw(pairs), hypothesis.margin());
    }

    private static Contrast of(Metric metric, Differences differences, Optional<Double> margin) {
        return new Contrast(
                metric, differences, NumericAnalysis.of(differences, margin, MetricFinder.LIMIT), Optional.empty());
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
        TaskIndex tasks = TaskIndex.of(differences.tasks().names());
        return of(metric, Differences.ofDecimals(new double[means.length], means, tasks), margin);
    }

    /** Statistics of the mean difference. */
    NumericAnalysis numeric() {
        return numeric;
    }

    /** Statistics of the ranks, made when first asked for: they are the dear ones. */
    RankAnalysis ranks() {
        if (ranks.isEmpty()) {
            ranks = Optional.of(RankAnalysis.of(differences, MetricFinder.LIMIT));
        }
        return ranks.orElseThrow();
    }
}
