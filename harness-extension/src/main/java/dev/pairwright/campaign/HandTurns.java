package dev.pairwright.campaign;

import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.HandStep;
import dev.pairwright.ledger.ViolationEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says whether it is a step's turn: what is refused here changes nothing, and each refusal tells the command that comes first.
 *
 * @param plan what the campaign is
 * @param handled what is in hand
 */
record HandTurns(CampaignPlan plan, HandledPairs handled) {

    private HandCommands commands() {
        return new HandCommands(handled);
    }

    void requireGoing() {
        handled.state().haltReason().ifPresent(reason -> {
            List<String> open = handled.state().ledgers().violations().open().stream()
                    .map(ViolationEntry::id)
                    .toList();
            throw new Refusal(reason + "\ncampaign \"" + plan.name()
                    + "\" starts nothing until somebody says what was done:\n  " + plan.resolving(open));
        });
    }

    void requireTurn(Begun attempt, RunId run) {
        if (run.equals(attempt.first())) {
            return;
        }
        RunId first = attempt.first();
        if (!handled.isLocked(first)) {
            throw new Refusal(first + " goes first and is not locked yet. Its next command:\n  "
                    + commands().next(attempt, first));
        }
        Instant ended = Instant.parse(handled.state()
                .ledgers()
                .folder()
                .locked(first)
                .readManifest()
                .execution()
                .orElseThrow()
                .completedAt());
        double gap = Duration.between(ended, handled.state().time().now()).toMillis() / 1e3;
        double longest = handled.state().capsule().experiment().policies().maximumPairGapSeconds();
        if (gap > longest) {
            throw new Refusal(
                    first + " ended " + gap + " s ago, and policies.maximum_pair_gap_seconds allows " + longest
                            + ": this pair would not hold. Give the attempt up, and the pair runs again:\n  "
                            + commands().giveUp(attempt.pairId()));
        }
    }

    Begun attempt(RunId run) {
        return handled.all().stream()
                .filter(attempt -> attempt.runs().contains(run))
                .findFirst()
                .orElseThrow(() -> new Refusal(handled.state()
                        .ledgers()
                        .registry()
                        .entry(run)
                        .map(entry -> run + " is " + entry.status().word() + ": nothing more is done with it")
                        .orElse(run + " is no run that is carried out by hand in campaign \"" + plan.name()
                                + "\": begin its pair with pairwright pin-and-run --init")));
    }

    HandStep require(Begun attempt, RunId run, HandStep.Kind wanted) {
        Optional<HandStep> last = handled.last(run);
        if (handled.isLocked(run)) {
            throw new Refusal(run + " is locked: nothing more is done with it. " + handled.reason(attempt));
        }
        return last.filter(step -> step.step() == wanted)
                .orElseThrow(() -> new Refusal(run + " is "
                        + last.map(step -> step.step().name().toLowerCase(Locale.ROOT))
                                .filter(step -> !step.equals("begun"))
                                .orElse("not pinned")
                        + ", so this is not what comes next. Its next command:\n  "
                        + commands().next(attempt, run)));
    }
}
