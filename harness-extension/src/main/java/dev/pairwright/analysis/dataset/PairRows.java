package dev.pairwright.analysis.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows on their way to pairs. */
final class PairRows {

    /** A pair with the lines its sides stand on. */
    private static final class Pair {
        private final String task;
        private final long line;
        private final @Nullable Observation[] sides = new @Nullable Observation[2];
        private final long[] lines = new long[2];

        Pair(String task, long line) {
            this.task = task;
            this.line = line;
        }
    }

    /**
     * Why a run does not fit.
     *
     * @param message what is wrong
     * @param remedy what to do
     */
    record Misfit(String message, String remedy) {}

    private final String firstVariant;
    private final String secondVariant;
    private final Map<String, Pair> pairs = new LinkedHashMap<>();

    PairRows(String firstVariant, String secondVariant) {
        this.firstVariant = firstVariant;
        this.secondVariant = secondVariant;
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** Adds a run; says what is wrong if it does not fit what came before. */
    Optional<Misfit> add(long line, String task, String id, String variant, Observation run) {
        Pair pair = pairs.computeIfAbsent(id, name -> new Pair(task, line));
        if (!pair.task.equals(task)) {
            return Optional.of(new Misfit(
                    "pair " + id + " is of " + task + " here and of " + pair.task + " on line " + pair.line,
                    "both runs of a pair are of one task"));
        }
        int side = variant.equals(secondVariant) ? 1 : 0;
        if (pair.sides[side] != null) {
            return Optional.of(new Misfit(
                    "pair " + id + " has a second row for " + (side == 1 ? secondVariant : firstVariant)
                            + "; the first is on line " + pair.lines[side],
                    "keep one row for each pair and variant"));
        }
        pair.sides[side] = run;
        pair.lines[side] = line;
        return Optional.empty();
    }

    PairedData data() {
        List<ObservedPair> observed = new ArrayList<>();
        pairs.forEach((id, pair) -> observed.add(observed(id, pair)));
        return new PairedData(observed);
    }

    /** The pairs with the order of their rows. */
    Study study() {
        List<StudyPair> studied = new ArrayList<>();
        pairs.forEach((id, pair) -> studied.add(new StudyPair(observed(id, pair), how(pair, 0), how(pair, 1))));
        return new Study(studied);
    }

    private static ObservedPair observed(String id, Pair pair) {
        return new ObservedPair(id, pair.task, Optional.ofNullable(pair.sides[0]), Optional.ofNullable(pair.sides[1]));
    }

    /** A run whose counterpart has no row may have gone first or second. */
    private static Optional<RunCircumstances> how(Pair pair, int side) {
        if (pair.sides[0] == null || pair.sides[1] == null) {
            return Optional.empty();
        }
        return Optional.of(pair.lines[side] < pair.lines[1 - side] ? RunCircumstances.FIRST : RunCircumstances.SECOND);
    }
}
