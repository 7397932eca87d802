package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.Study;
import dev.pairwright.analysis.dataset.StudyPair;
import dev.pairwright.analysis.statistics.TaskIndex;
import dev.pairwright.analysis.statistics.WithinTasks;
import java.util.ArrayList;
import java.util.List;

/**
 * Estimates what order and time did to each metric, whatever the tasks are like.
 *
 * @param study the pairs
 */
record OrderEffects(Study study) {

    /** What is known of the pairs in which a metric was measured on both sides and the order is known. */
    @SuppressWarnings("ArrayRecordComponent") // stays here, never compared
    private record Series(
            double[] differences, double[] levels, double[] secondWentSecond, double[] time, TaskIndex tasks) {

        static Series of(Study study, Metric metric) {
            List<StudyPair> pairs = study.pairs().stream()
                    .filter(pair -> pair.pair().isComplete(metric)
                            && pair.secondWentSecond().isPresent())
                    .toList();
            int n = pairs.size();
            Series series = new Series(
                    new double[n],
                    new double[n],
                    new double[n],
                    new double[n],
                    TaskIndex.of(pairs.stream().map(pair -> pair.pair().task()).toList()));
            for (int i = 0; i < n; i++) {
                StudyPair pair = pairs.get(i);
                double first = value(pair.pair().first(metric).orElseThrow(), metric);
                double second = value(pair.pair().second(metric).orElseThrow(), metric);
                series.differences[i] = second - first;
                series.levels[i] = (first + second) / 2;
                series.secondWentSecond[i] = pair.secondWentSecond().orElseThrow() ? 1 : -1;
                series.time[i] = n == 1 ? 0 : (double) i / (n - 1);
            }
            return series;
        }

        private static double value(double value, Metric metric) {
            return metric.isRatio() ? Math.log(value) : value;
        }
    }

    List<OrderAndDrift.OrderEffect> all() {
        List<OrderAndDrift.OrderEffect> effects = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            Series series = Series.of(study, metric);
            add(effects, metric, OrderAndDrift.Kind.POSITION, series, series.secondWentSecond(), series.differences());
            add(effects, metric, OrderAndDrift.Kind.CARRY_OVER, series, series.secondWentSecond(), series.levels());
            add(effects, metric, OrderAndDrift.Kind.DRIFT_OF_DIFFERENCE, series, series.time(), series.differences());
            add(effects, metric, OrderAndDrift.Kind.DRIFT_OF_LEVEL, series, series.time(), series.levels());
        }
        long tested = effects.stream()
                .filter(effect -> effect.estimate().known().isPresent())
                .count();
        return effects.stream()
                .map(effect -> new OrderAndDrift.OrderEffect(
                        effect.metric(),
                        effect.kind(),
                        effect.estimate(),
                        effect.estimate()
                                .known()
                                .filter(test -> tested * test.p() <= OrderAndDrift.FAMILY_LEVEL)
                                .isPresent()))
                .toList();
    }

    private static void add(
            List<OrderAndDrift.OrderEffect> effects,
            Metric metric,
            OrderAndDrift.Kind kind,
            Series series,
            double[] circumstance,
            double[] values) {
        effects.add(new OrderAndDrift.OrderEffect(
                metric, kind, WithinTasks.slope(circumstance, values, series.tasks()), false));
    }
}
