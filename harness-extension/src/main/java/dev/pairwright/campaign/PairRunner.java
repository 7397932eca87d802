package dev.pairwright.campaign;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.ExitReason;
import dev.pairwright.core.RunId;
import dev.pairwright.ledger.Begun;
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
        int unscored = 0;
        while (true) {
            Attempts.Next next = attempts.next(pair);
            if (next.died() >= attempts.allowed()) {
                return died(pair, next);
            }
            PairAttempt made = attempt(pair, next);
            if (made instanceof Concluded concluded) {
                return concluded.outcome();
            }
            unscored++;
            if (made instanceof Unscored last && unscored >= attempts.allowed()) {
                return conclusion.unscored(pair, last.run(), last.why(), unscored);
            }
        }
    }

    /** It is critical: whatever kills the harness each time in the same pair, nobody else will find. */
    private PairOutcome died(PlannedPair pair, Attempts.Next next) {
        return conclusion.broken(
                pair,
                next.corrects(),
                List.of(),
                new CriticalViolation.HarnessFailure("the harness died in "
                        + (next.died() == 1 ? "the only attempt" : "each of " + next.died() + " attempts")
                        + " and policies.attempts_per_pair allows no more. Find out why before this is resolved"));
    }

    /** What an attempt came to. */
    private sealed interface PairAttempt {}

    private record Concluded(PairOutcome outcome) implements PairAttempt {}

    /** The infrastructure failed in a run: neither success nor failure, both sides run again together. */
    private record Unscored(RunId run, String why) implements PairAttempt {}

    private PairAttempt attempt(PlannedPair pair, Attempts.Next next) {
        Begun begun = state.ledgers().begin(pair, next.number());
        List<FinishedRun> finished = new ArrayList<>();
        PairClock clock = new PairClock(state.time());
        try {
            List<RunPlan> plans = new RunPlans(state).of(pair, begun, next.corrects(), state.notes());
            List<RunRunner.Pinned> pinned = plans.stream().map(runs::pin).toList();
            for (RunRunner.Pinned each : pinned) {
                FinishedRun run = runs.finish(each, pair);
                if (run.reason() == ExitReason.INFRASTRUCTURE) {
                    return unscored(plans, finished, run);
                }
                finished.add(run);
                clock.ended();
            }
            return new Concluded(conclusion.conclude(pair, begun.runs(), finished, Optional.of(clock.gap(finished))));
        } catch (RuntimeException | Error e) {
            return new Concluded(conclusion.broken(pair, begun.runs(), finished, HarnessFault.of(e)));
        }
    }

    private PairAttempt unscored(List<RunPlan> plans, List<FinishedRun> finished, FinishedRun unscored) {
        List<RunId> locked =
                finished.stream().map(run -> run.manifest().runId()).toList();
        new DeadRuns(state)
                .unscored(
                        plans.stream().map(RunPlan::runId).toList(),
                        locked,
                        unscored.manifest().runId());
        return new Unscored(unscored.manifest().runId(), unscored.message());
    }
}
