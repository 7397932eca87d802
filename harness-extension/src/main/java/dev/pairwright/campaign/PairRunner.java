package dev.pairwright.campaign;

import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.ExitReason;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Verdict;
import dev.pairwright.experiment.Variant;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.manifest.Pairing;
import dev.pairwright.run.ChangedInput;
import dev.pairwright.run.RunPlan;
import dev.pairwright.schedule.PlannedPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries out one pair: both runs, one after the other, then what makes them a pair, then the ledgers. */
final class PairRunner {

    private final CampaignState state;
    private final RunRunner runs;
    private final Attempts attempts;
    private final PairConclusion conclusion;

    PairRunner(CampaignState state, RunRunner runs) {
        this.state = state;
        this.runs = runs;
        this.attempts = new Attempts(state);
        this.conclusion = new PairConclusion(state);
    }

    /** Carries a pair out, trying again as the policy allows while the infrastructure fails; never throws. */
    PairOutcome run(PlannedPair pair) {
        try {
            return tried(pair);
        } catch (RuntimeException | Error e) {
            return conclusion.unrecorded(pair, e);
        }
    }

    private PairOutcome tried(PlannedPair pair) {
        String last = "the last one died with the harness";
        while (true) {
            Attempts.Next next = attempts.next(pair);
            if (!next.allowed()) {
                return usedUp(pair, next, last);
            }
            PairAttempt made = attempt(pair, next);
            if (made.unscored().isEmpty()) {
                return made.outcome();
            }
            last = made.unscored().get();
        }
    }

    private PairOutcome usedUp(PlannedPair pair, Attempts.Next next, String last) {
        return conclusion.broken(
                pair,
                next.corrects(),
                List.of(),
                new CriticalViolation.HarnessFailure("not complete after " + next.unfinished()
                        + (next.unfinished() == 1 ? " attempt" : " attempts")
                        + ", and policies.attempts_per_pair allows"
                        + " no more: " + last + ". Find out why before this is resolved"));
    }

    /**
     * One attempt.
     *
     * @param outcome what became of the pair
     * @param unscored how the infrastructure failed, if it did
     */
    private record PairAttempt(PairOutcome outcome, Optional<String> unscored) {}

    private PairAttempt attempt(PlannedPair pair, Attempts.Next next) {
        Begun begun = state.ledgers().begin(pair, next.number());
        List<FinishedRun> finished = new ArrayList<>();
        try {
            List<RunPlan> plans = plans(pair, begun, next.corrects());
            List<RunRunner.Pinned> pinned = plans.stream().map(runs::pin).toList();
            for (RunRunner.Pinned each : pinned) {
                FinishedRun run = runs.finish(each, pair);
                if (run.reason() == ExitReason.INFRASTRUCTURE) {
                    return unscored(pair, plans, finished, run);
                }
                finished.add(run);
            }
            return concluded(conclusion.conclude(pair, begun.runs(), finished));
        } catch (ChangedInput e) {
            return broken(pair, begun, finished, new CriticalViolation.ChangedPin(e.getMessage()));
        } catch (Refusal e) {
            return broken(pair, begun, finished, new CriticalViolation.InvalidManifest(e.getMessage()));
        } catch (RuntimeException | Error e) {
            return broken(pair, begun, finished, new CriticalViolation.HarnessFailure(HarnessFault.describe(e)));
        }
    }

    private PairAttempt broken(PlannedPair pair, Begun begun, List<FinishedRun> finished, CriticalViolation violation) {
        return concluded(conclusion.broken(pair, begun.runs(), finished, violation));
    }

    private static PairAttempt concluded(PairOutcome outcome) {
        return new PairAttempt(outcome, Optional.empty());
    }

    private List<RunPlan> plans(PlannedPair pair, Begun begun, List<RunId> corrected) {
        CapsuleTask task = state.capsule().task(pair.taskId()).orElseThrow();
        long seed = state.capsule().experiment().seedPolicy().seed(task.spec().seed(), pair.round());
        List<RunId> ids = begun.runs();
        List<RunPlan> plans = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Variant variant = state.variant(i == 0 ? pair.first() : pair.second());
            plans.add(new RunPlan(
                    ids.get(i),
                    state.capsule(),
                    task,
                    variant,
                    seed,
                    state.pins(variant, task),
                    new Pairing(pair.pairId(), ids.get(1 - i), i + 1, pair.round() == 1, begun.attempt()),
                    corrected.isEmpty() ? Optional.empty() : Optional.of(corrected.get(i)),
                    state.notes()));
        }
        return plans;
    }

    private PairAttempt unscored(
            PlannedPair pair, List<RunPlan> plans, List<FinishedRun> finished, FinishedRun unscored) {
        for (RunPlan plan : plans) {
            boolean locked =
                    finished.stream().anyMatch(run -> run.manifest().runId().equals(plan.runId()));
            boolean cause = unscored.manifest().runId().equals(plan.runId());
            state.ledgers()
                    .status(
                            plan.runId(),
                            plan.variant().variantId(),
                            plan.task().id(),
                            locked ? RunStatus.SUPERSEDED : cause ? RunStatus.UNSCORED : RunStatus.ABORTED);
        }
        String why = "unscored: " + unscored.message() + " (in "
                + unscored.manifest().runId() + ")";
        return new PairAttempt(
                new PairOutcome(
                        pair, new Verdict.Documented(why + "; both sides run again together"), List.of(), false),
                Optional.of(why));
    }
}
