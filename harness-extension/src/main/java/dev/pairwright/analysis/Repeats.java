package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.Observation;
import dev.pairwright.analysis.dataset.PairedData;
import dev.pairwright.analysis.dataset.RunCircumstances;
import dev.pairwright.analysis.dataset.Study;
import dev.pairwright.analysis.dataset.StudyPair;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guards against pseudo-replication: finds the tasks whose runs repeat each other in both variants. However often a deterministic agent does the same thing, it was observed once.
 *
 * @param tasks those tasks
 * @param allOfThem whether there is no other task
 * @param observations what follows for the number of observations
 */
record Repeats(Set<String> tasks, boolean allOfThem, Observations observations) {

    /** A run whose likes are counted. */
    private record Run(Observation measured, Optional<RunCircumstances> how) {

        boolean repeats(Run other) {
            Optional<String> mine = how.flatMap(RunCircumstances::fingerprint);
            Optional<String> others = other.how.flatMap(RunCircumstances::fingerprint);
            return (mine.isPresent() || others.isPresent()) ? mine.equals(others) : sameFigures(other);
        }

        /** Without fingerprints: outputs identical to those of all other runs, and every figure but the time the same. */
        private boolean sameFigures(Run other) {
            return measured.value(Metric.REPRODUCIBILITY).equals(Optional.of(1.0))
                    && Arrays.stream(Metric.values())
                            .filter(metric -> metric != Metric.RUNTIME)
                            .allMatch(metric -> measured.value(metric).equals(other.measured.value(metric)));
        }
    }

    /** A task's first runs, and whether all others repeat them. */
    private static final class Cell {
        private final Run first;
        private final Run second;
        private int pairs = 1;
        private boolean same = true;

        Cell(Run first, Run second) {
            this.first = first;
            this.second = second;
        }

        void add(Run nextFirst, Run nextSecond) {
            pairs++;
            same = same && first.repeats(nextFirst) && second.repeats(nextSecond);
        }
    }

    static Repeats of(Study study) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        int n = 0;
        for (StudyPair each : study.pairs()) {
            if (each.pair().isComplete()) {
                n++;
                Run first = new Run(each.pair().first().orElseThrow(), each.first());
                Run second = new Run(each.pair().second().orElseThrow(), each.second());
                Cell cell = cells.get(each.pair().task());
                if (cell == null) {
                    cells.put(each.pair().task(), new Cell(first, second));
                } else {
                    cell.add(first, second);
                }
            }
        }
        Set<String> repeated = new LinkedHashSet<>();
        int effective = n;
        for (Map.Entry<String, Cell> cell : cells.entrySet()) {
            if (cell.getValue().same && cell.getValue().pairs > 1) {
                repeated.add(cell.getKey());
                effective -= cell.getValue().pairs - 1;
            }
        }
        boolean all = !repeated.isEmpty() && repeated.size() == cells.size();
        return new Repeats(
                repeated,
                all,
                new Observations(n, effective, List.copyOf(repeated), sentence(n, effective, repeated, all)));
    }

    private static Optional<String> sentence(int n, int effective, Set<String> repeated, boolean all) {
        if (repeated.isEmpty()) {
            return Optional.empty();
        }
        String which = all ? "every task" : String.join(", ", repeated);
        return Optional.of("n = " + n + " pairs, effective n = " + effective + ": the runs of " + which
                + " repeat each other exactly in both variants, so "
                + (all
                        ? "there are only as many observations as tasks; p values and e-values over pairs are withheld."
                        : "each such task counts once; p values and e-values are those of the " + effective
                                + " distinct observations."));
    }

    /** Every pair of the other tasks, and the first complete pair of each of these. */
    PairedData distinct(PairedData data) {
        Set<String> seen = new HashSet<>();
        return new PairedData(data.pairs().stream()
                .filter(pair -> !tasks.contains(pair.task()) || (pair.isComplete() && seen.add(pair.task())))
                .toList());
    }
}
