package dev.pairwright.campaign;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.NonCriticalViolation;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Verdict;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.HandStep;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.schedule.PlannedPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Ends the pairs that are carried out by hand, as those are ended that nobody looks at.
 *
 * @param plan what the campaign is
 * @param handled what is in hand
 */
record HandBreaks(CampaignPlan plan, HandledPairs handled) {

    PairOutcome conclude(PlannedPair pair, Begun attempt) {
        PairConclusion conclusion = new PairConclusion(handled.state());
        List<FinishedRun> finished = new ArrayList<>();
        try {
            attempt.runs().forEach(run -> finished.add(recorded(run)));
            return conclusion.conclude(pair, attempt.runs(), finished, Optional.empty());
        } catch (RuntimeException | Error e) {
            return conclusion.broken(pair, attempt.runs(), finished, HarnessFault.of(e));
        }
    }

    <T> T unbroken(PlannedPair pair, Begun attempt, Supplier<T> phase) {
        try {
            return phase.get();
        } catch (RuntimeException | Error e) {
            throw broken(pair, attempt, HarnessFault.of(e));
        }
    }

    /** What breaks a phase breaks the pair, as it does when nobody looks on. */
    private Refusal broken(PlannedPair pair, Begun attempt, CriticalViolation violation) {
        List<FinishedRun> finished = attempt.runs().stream()
                .filter(handled::isLocked)
                .map(this::recorded)
                .toList();
        Verdict verdict = new PairConclusion(handled.state())
                .broken(pair, attempt.runs(), finished, violation)
                .verdict();
        return new Refusal("CRITICAL " + (verdict instanceof Verdict.Broken broken ? broken.reason() : verdict) + "\n"
                + plan.resolving(handled.state().ledgers().violations().open().stream()
                        .map(ViolationEntry::id)
                        .toList()));
    }

    Refusal unscored(PlannedPair pair, Begun attempt, RunId run, String why) {
        new DeadRuns(handled.state())
                .unscored(
                        attempt.runs(),
                        attempt.runs().stream().filter(handled::isLocked).toList(),
                        run);
        Verdict verdict =
                new PairConclusion(handled.state()).unscored(pair, run, why, 1).verdict();
        String reason = verdict instanceof Verdict.Documented documented
                ? documented.reason()
                : ((Verdict.Broken) verdict).reason();
        return new Refusal(reason + "\nNeither side counts. When the trouble is over, begin the pair again:\n  "
                + new HandCommands(handled).begin(pair));
    }

    private FinishedRun recorded(RunId run) {
        return new RecordedRun(handled.state())
                .of(handled.state().ledgers().folder().locked(run).readManifest());
    }

    /** Records that a person gives an attempt up, and whether they could know how it had gone. */
    ViolationEntry givenUp(Begun attempt, RunId run, String why) {
        String seen =
                attempt.runs().stream().anyMatch(this::judged) ? "a scorecard was there to see" : "nothing was judged";
        NonCriticalViolation violation = new NonCriticalViolation.GivenUp(
                "given up by hand: " + Printable.of(why, 500) + "; " + seen + " (in " + attempt.pairId() + ")");
        CampaignState state = handled.state();
        return state.violation(
                Optional.of(run),
                new ViolationPolicy(state.capsule().experiment().policies()).rule(violation, run, List::of));
    }

    private boolean judged(RunId run) {
        return handled.isLocked(run)
                || handled.last(run)
                        .filter(step -> step.step() == HandStep.Kind.EVALUATED)
                        .isPresent();
    }
}
