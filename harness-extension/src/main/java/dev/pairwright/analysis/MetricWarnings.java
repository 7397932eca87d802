package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.EndpointAnalysis;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.ObservedPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks for what a pool hides: tasks with opposite effects, differences far from the others. */
final class MetricWarnings {

    private MetricWarnings() {}

    static List<String> of(Metric metric, EndpointAnalysis analysis, List<MetricFinding.TaskMetric> tasks) {
        List<String> warnings = new ArrayList<>();
        opposite(metric, tasks).ifPresent(warnings::add);
        outliers(metric, analysis).ifPresent(warnings::add);
        return warnings;
    }

    /** Tasks whose own intervals lie on different sides of zero, or whose differences are all of one size and sign. */
    private static Optional<String> opposite(Metric metric, List<MetricFinding.TaskMetric> tasks) {
        String up = named(tasks, 1);
        String down = named(tasks, -1);
        return up.isEmpty() || down.isEmpty()
                ? Optional.empty()
                : Optional.of(metric.code() + ": effects are opposite by task, greater with the second variant in " + up
                        + ", less in " + down + "; the mean over all tasks hides both.");
    }

    private static String named(List<MetricFinding.TaskMetric> tasks, int sign) {
        return tasks.stream()
                .filter(task -> side(task.difference()) == sign)
                .map(MetricFinding.TaskMetric::task)
                .collect(Collectors.joining(", "));
    }

    private static int side(Summary difference) {
        double mean = difference.mean().known().orElse(0.0);
        if (difference.n() > 1
                && difference.min().known().equals(difference.max().known())) {
            return (int) Math.signum(mean);
        }
        return difference
                .ci()
                .known()
                .map(ci -> ci.low() > 0 ? 1 : ci.high() < 0 ? -1 : 0)
                .orElse(0);
    }

    private static Optional<String> outliers(Metric metric, EndpointAnalysis analysis) {
        if (metric.isBinary()) {
            return Optional.empty();
        }
        return analysis.numeric().outliers().known().flatMap(found -> {
            Set<Integer> places = new TreeSet<>(found.beyondThree());
            places.addAll(found.beyondModified());
            if (places.isEmpty()) {
                return Optional.empty();
            }
            List<ObservedPair> pairs = analysis.pairs().complete();
            String shown = places.stream().limit(5).map(i -> pairs.get(i).id()).collect(Collectors.joining(", "));
            return Optional.of(metric.code() + ": " + Numbers.count(places.size(), "difference")
                    + (places.size() == 1 ? " lies" : " lie") + " far from the others ("
                    + found.beyondThree().size()
                    + " by |z| > 3, " + found.beyondModified().size() + " by the median rule): " + shown
                    + (places.size() > 5 ? ", ..." : "") + ".");
        });
    }
}
