package dev.pairwright.campaign;

import dev.pairwright.core.PairId;
import dev.pairwright.core.RunId;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.HandStep;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.RunStatus;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pairs that a person carries out by hand, one command at a time. Whoever holds the campaign's lock knows that no command is under way: an attempt is in hand, then, if its
 * last command came to its end and the next one can go on from what it left. Everything else that was begun is dead.
 *
 * @param state the campaign
 */
record HandledPairs(CampaignState state) {

    private Ledgers ledgers() {
        return state.ledgers();
    }

    /** The attempt of a pair that is in hand. */
    Optional<Begun> of(PairId pair) {
        return ledgers().journal().last(pair).filter(this::inHand);
    }

    /** Every attempt that is in hand. */
    List<Begun> all() {
        return ledgers().journal().begun().stream().filter(this::inHand).toList();
    }

    /** Every run of these attempts. */
    Set<RunId> runs() {
        return all().stream().flatMap(begun -> begun.runs().stream()).collect(Collectors.toSet());
    }

    /** Whether a person is carrying this attempt out. */
    boolean inHand(Begun attempt) {
        List<HandStep> begun = ledgers().journal().steps(attempt.first());
        return !begun.isEmpty()
                && ledgers().journal().last(attempt.pairId()).equals(Optional.of(attempt))
                && !concluded(attempt)
                && begun.stream().noneMatch(step -> step.step() == HandStep.Kind.GIVEN_UP)
                && attempt.runs().stream().allMatch(run -> isLocked(run) || isWaiting(run))
                && !attempt.runs().stream().allMatch(this::isLocked);
    }

    private boolean concluded(Begun attempt) {
        boolean counted = ledgers()
                .progress()
                .row(attempt.pairId())
                .filter(row -> row.runs().containsAll(attempt.runs()))
                .isPresent();
        return counted
                || ledgers().violations().open().stream()
                        .anyMatch(entry ->
                                entry.run().filter(attempt.runs()::contains).isPresent());
    }

    /** Whether a run is locked, and counts. */
    boolean isLocked(RunId run) {
        return ledgers().registry().entry(run).map(Registry.Entry::status).equals(Optional.of(RunStatus.LOCKED));
    }

    private boolean isWaiting(RunId run) {
        return ledgers().registry().entry(run).isEmpty()
                && last(run)
                        .map(HandStep::step)
                        .filter(HandStep.Kind.EXECUTING::equals)
                        .isEmpty()
                && Files.isDirectory(ledgers().folder().staged(run).path(), LinkOption.NOFOLLOW_LINKS);
    }

    /** The last step that was taken on a run. */
    Optional<HandStep> last(RunId run) {
        List<HandStep> steps = ledgers().journal().steps(run);
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** Why nobody else starts such a pair. */
    String reason(Begun attempt) {
        RunId next = attempt.runs().stream()
                .filter(run -> !isLocked(run))
                .findFirst()
                .orElse(attempt.second());
        return attempt.pairId() + " is carried out by hand, " + next + " is next: "
                + new HandCommands(this).next(attempt, next);
    }
}
