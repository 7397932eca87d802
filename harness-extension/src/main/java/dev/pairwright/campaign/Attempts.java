package dev.pairwright.campaign;

import dev.pairwright.core.PairId;
import dev.pairwright.core.RunId;
import dev.pairwright.core.VariantId;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.HandStep;
import dev.pairwright.ledger.ProgressRow;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.schedule.PlannedPair;
import java.util.List;
import java.util.Optional;

/**
 * How often pairs have been tried, as journal and progress tell it.
 *
 * @param state the campaign
 */
record Attempts(CampaignState state) {

    /**
     * The attempt that is a pair's next.
     *
     * @param number from 1
     * @param corrects the runs of the attempt before it, in execution order; none before the first
     * @param died how many attempts died with the harness since the pair was last concluded
     */
    record Next(int number, List<RunId> corrects, int died) {}

    /** Says which attempt is next. A person who says what was done about a concluded pair grants it as many attempts again. */
    Next next(PlannedPair pair) {
        Optional<ProgressRow> row = state.ledgers().progress().row(pair.pairId());
        int concluded = row.map(concludedRow -> attempt(pair, concludedRow)).orElse(0);
        Optional<Begun> begun = last(pair.pairId()).filter(last -> last.attempt() >= concluded);
        int made = begun.map(Begun::attempt).orElse(concluded);
        List<RunId> corrects = begun.map(Begun::runs)
                .or(() -> row.map(concludedRow -> inOrder(pair, concludedRow)))
                .orElse(List.of());
        return new Next(made + 1, corrects, died(pair.pairId(), concluded));
    }

    /** The runs that those of an attempt stand in for, in execution order; none for a first one. */
    List<RunId> corrects(PlannedPair pair, Begun attempt) {
        return state.ledgers().journal().attempts(pair.pairId()).stream()
                .filter(earlier -> earlier.attempt() < attempt.attempt())
                .reduce((earlier, later) -> later)
                .map(Begun::runs)
                .or(() -> state.ledgers()
                        .progress()
                        .row(pair.pairId())
                        .filter(row -> !row.runs().containsAll(attempt.runs()))
                        .map(row -> inOrder(pair, row)))
                .orElse(List.of());
    }

    /** How often the policy allows a pair to be tried. */
    int allowed() {
        return state.capsule().experiment().policies().attemptsPerPair();
    }

    /** An attempt of which a run is unscored ended by itself, and one that was given up was ended. */
    private int died(PairId pair, int concluded) {
        return (int) state.ledgers().journal().attempts(pair).stream()
                .filter(attempt -> attempt.attempt() > concluded)
                .filter(attempt -> state.ledgers().journal().steps(attempt.first()).stream()
                        .noneMatch(step -> step.step() == HandStep.Kind.GIVEN_UP))
                .filter(attempt -> attempt.runs().stream().noneMatch(run -> state.ledgers()
                        .registry()
                        .entry(run)
                        .filter(entry -> entry.status() == RunStatus.UNSCORED)
                        .isPresent()))
                .count();
    }

    /** The last attempt that the journal tells of. */
    Optional<Begun> last(PairId pair) {
        return state.ledgers().journal().last(pair);
    }

    /** The runs of a row in execution order. */
    List<RunId> inOrder(PlannedPair pair, ProgressRow row) {
        return firstDeclaredGoesFirst(pair) ? row.runs() : List.of(row.secondVariantRun(), row.firstVariantRun());
    }

    private boolean firstDeclaredGoesFirst(PlannedPair pair) {
        return pair.first().equals(state.capsule().experiment().first().variantId());
    }

    private int attempt(PlannedPair pair, ProgressRow row) {
        VariantId first = state.capsule().experiment().first().variantId();
        return RunIds.attempt(row.firstVariantRun(), first, pair.taskId()).orElse(1);
    }
}
