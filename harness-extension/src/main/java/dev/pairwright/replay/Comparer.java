package dev.pairwright.replay;

import dev.pairwright.campaign.Rerun;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.ExitReason;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.manifest.Execution;
import dev.pairwright.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds a replayed run against the locked one, measure by measure, by tolerances fixed beforehand: hashes, success, adherence and clarifications are exact, runtime may
 * differ by a fifth, reproducibility by 0.05.
 *
 * @param rerun both
 * @param deterministic whether the experiment declares its agent deterministic
 * @param at when it was replayed
 */
record Comparer(Rerun rerun, boolean deterministic, String at) {

    private static final double RUNTIME_SHARE = 0.20;
    private static final double REPRODUCIBILITY = 0.05;
    private static final String EXACT = "exact";
    private static final double ROUNDING = 1e-9;

    List<Comparison> rows() {
        List<Comparison> rows = new ArrayList<>();
        Scorecard.Metrics then = rerun.locked().scorecard().metrics();
        Scorecard.Metrics now = rerun.again().scorecard().metrics();
        rows.add(exact(
                "ended_by",
                rerun.locked()
                        .manifest()
                        .execution()
                        .map(Execution::exitReason)
                        .map(Comparer::word)
                        .orElse(""),
                rerun.again()
                        .manifest()
                        .execution()
                        .map(Execution::exitReason)
                        .map(Comparer::word)
                        .orElse("")));
        rows.add(outputs());
        rows.add(exact(
                "task_success",
                then.taskSuccess().success() + "",
                now.taskSuccess().success() + ""));
        rows.add(exact(
                "constraint_adherence",
                number(then.constraintAdherence().score()),
                number(now.constraintAdherence().score())));
        rows.add(exact(
                "clarification_count",
                then.clarificationCount().totalCount() + "",
                now.clarificationCount().totalCount() + ""));
        rows.add(runtime(then.runtime().totalSeconds(), now.runtime().totalSeconds()));
        rows.add(reproducibility(
                then.reproducibility().score(), now.reproducibility().score()));
        return rows;
    }

    private static String word(ExitReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private Comparison outputs() {
        String then = rerun.locked().outputs().value();
        String now = rerun.again().outputs().value();
        if (then.equals(now) && !rerun.locked().exact().equals(rerun.again().exact())) {
            return row(
                    "outputs",
                    then,
                    now,
                    EXACT,
                    Agreement.ACCEPTABLE,
                    "they differ only in what the task's specification normalises, such as a time");
        }
        return exact("outputs", then, now);
    }

    private Comparison exact(String measure, String then, String now) {
        return then.equals(now)
                ? row(measure, then, now, EXACT, Agreement.SAME, "")
                : beyond(measure, then, now, EXACT, cause());
    }

    private Comparison runtime(double then, double now) {
        String tolerance = "20 %";
        if (Math.abs(now - then) <= RUNTIME_SHARE * then + ROUNDING) {
            return within("runtime", seconds(then), seconds(now), tolerance);
        }
        return beyond("runtime", seconds(then), seconds(now), tolerance, causeOfTime());
    }

    private Optional<String> causeOfTime() {
        if (rehearsed()) {
            return Optional.of("no model answered in either, so these seconds are the machine's");
        }
        return rerun.played()
                ? Optional.of("recorded answers were played, so the model's own seconds are missing")
                : cause();
    }

    private Comparison reproducibility(Optional<Double> then, Optional<Double> now) {
        String tolerance = "0.05";
        String before = then.map(Comparer::number).orElse("");
        String after = now.map(Comparer::number).orElse("");
        if (then.isEmpty() && now.isEmpty()) {
            return row("reproducibility", before, after, tolerance, Agreement.SAME, "");
        }
        boolean near = then.isPresent()
                && now.isPresent()
                && Math.abs(then.orElseThrow() - now.orElseThrow()) <= REPRODUCIBILITY + ROUNDING;
        return near
                ? within("reproducibility", before, after, tolerance)
                : beyond("reproducibility", before, after, tolerance, cause());
    }

    private Comparison within(String measure, String then, String now, String tolerance) {
        boolean same = Objects.equals(then, now);
        return row(
                measure,
                then,
                now,
                tolerance,
                same ? Agreement.SAME : Agreement.ACCEPTABLE,
                same ? "" : "within its tolerance");
    }

    private Comparison beyond(String measure, String then, String now, String tolerance, Optional<String> cause) {
        return row(
                measure,
                then,
                now,
                tolerance,
                cause.isPresent() ? Agreement.EXPLAINABLE : Agreement.ANOMALOUS,
                cause.orElse("same pins, same inputs, same seed: no cause is known"));
    }

    /** What may make a replay come out otherwise without anything being wrong with the locked run. */
    private Optional<String> cause() {
        if (!rerun.pinChanges().isEmpty()) {
            return Optional.of("replayed by other means: " + String.join("; ", rerun.pinChanges()));
        }
        boolean outage = List.of(rerun.locked(), rerun.again()).stream()
                .flatMap(side -> side.manifest().execution().stream())
                .anyMatch(how -> how.exitReason() == ExitReason.INFRASTRUCTURE);
        if (outage) {
            return Optional.of("the infrastructure failed");
        }
        boolean timeLimit = rerun.locked().scorecard().metrics().runtime().timeoutReached()
                != rerun.again().scorecard().metrics().runtime().timeoutReached();
        if (timeLimit) {
            return Optional.of("one of them reached its time limit");
        }
        return deterministic || rehearsed() || rerun.played()
                ? Optional.empty()
                : Optional.of("the agent is not declared deterministic");
    }

    private boolean rehearsed() {
        return rerun.locked()
                .manifest()
                .execution()
                .filter(how -> how.evidence() == Evidence.SIMULATED)
                .isPresent();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private Comparison row(
            String measure, String then, String now, String tolerance, Agreement agreement, String reason) {
        return row(rerun.locked().manifest(), measure, then, now, tolerance, agreement, reason, at);
    }

    /** The row of a run that asked for what the locked one never asked. */
    static Comparison otherwise(Manifest locked, String why, String at) {
        return row(locked, "run", "", "", "", Agreement.ANOMALOUS, why, at);
    }

    /** The row of a run that could not be replayed. */
    static Comparison notReplayed(Manifest locked, String why, String at) {
        return row(locked, "run", "", "", "", Agreement.NOT_REPLAYED, why, at);
    }

    private static Comparison row(
            Manifest locked,
            String measure,
            String then,
            String now,
            String tolerance,
            Agreement agreement,
            String reason,
            String at) {
        return new Comparison(
                locked.runId(),
                locked.task().taskId(),
                locked.variant().variantId(),
                locked.pairing().pairId(),
                measure,
                then,
                now,
                tolerance,
                agreement,
                reason,
                at);
    }
}
