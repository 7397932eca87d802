package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.Observation;
import dev.pairwright.analysis.dataset.ObservedPair;
import dev.pairwright.analysis.dataset.RunCircumstances;
import dev.pairwright.analysis.dataset.Study;
import dev.pairwright.analysis.dataset.StudyPair;
import dev.pairwright.experiment.Hypothesis;
import dev.pairwright.experiment.PreRegistration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pairs in memory, made as a test wants them. */
final class Pairs {

    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");

    private final List<StudyPair> pairs = new ArrayList<>();

    /** What a side measured; reproducibility .5 unless said otherwise, so that runs do not repeat each other. */
    static Observation run(
            double success, double adherence, double clarifications, double seconds, double reproducibility) {
        return new Observation(Map.of(
                Metric.TASK_SUCCESS, success,
                Metric.CONSTRAINT_ADHERENCE, adherence,
                Metric.CLARIFICATION_COUNT, clarifications,
                Metric.RUNTIME, seconds,
                Metric.REPRODUCIBILITY, reproducibility));
    }

    static Observation success(boolean solved) {
        return run(solved ? 1 : 0, 100, 0, 10, .5);
    }

    Pairs add(String task, Observation first, Observation second) {
        return add(task, Optional.of(first), Optional.of(second), pairs.size() / 6 % 2 == 0);
    }

    Pairs add(String task, Optional<Observation> first, Optional<Observation> second, boolean firstGoesFirst) {
        Instant at = BEGIN.plusSeconds(600L * pairs.size());
        return add(
                task, first, second, how(firstGoesFirst ? 1 : 2, at, "m", 0), how(firstGoesFirst ? 2 : 1, at, "m", 0));
    }

    Pairs add(
            String task,
            Optional<Observation> first,
            Optional<Observation> second,
            RunCircumstances firstHow,
            RunCircumstances secondHow) {
        ObservedPair pair =
                new ObservedPair(String.format(Locale.ROOT, "pair-%04d", pairs.size() + 1), task, first, second);
        pairs.add(new StudyPair(pair, first.map(f -> firstHow), second.map(s -> secondHow)));
        return this;
    }

    static RunCircumstances how(int position, Instant at, String model, long cached) {
        Instant start = at.plusSeconds(position == 1 ? 0 : 60);
        return new RunCircumstances(
                position,
                Optional.of(start),
                Optional.of(start.plusSeconds(10)),
                Optional.of(model),
                Optional.of(cached),
                Optional.empty());
    }

    int size() {
        return pairs.size();
    }

    Study study() {
        return new Study(pairs);
    }

    TableFindings analysed(Hypothesis... hypotheses) {
        return TableFindings.of(
                "pairs",
                study(),
                "a",
                "b",
                Optional.of(new PreRegistration("plan.md", List.of(hypotheses), .05, "bonferroni", .15, .8)));
    }

    static Hypothesis success(Optional<Double> margin) {
        return hypothesis("H1", "task_success", "paired_t", "second_greater", margin);
    }

    static Hypothesis hypothesis(String id, String metric, String test, String direction, Optional<Double> margin) {
        return new Hypothesis(id, "a claim", metric, test, "two_sided", direction, margin, "primary");
    }
}
