package dev.pairwright.campaign;

import dev.pairwright.core.PairId;
import dev.pairwright.core.RunId;
import dev.pairwright.core.VariantId;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.ProgressRow;
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
     * @param unfinished how many attempts came to nothing since the pair was last concluded
     * @param allowed whether the policy allows it
     */
    record Next(int number, List<RunId> corrects, int unfinished, boolean allowed) {}

    /** A person who says what was done about a concluded pair grants it as many attempts again. */
    Next next(PlannedPair pair) {
        Optional<ProgressRow> row = state.ledgers().progress().row(pair.pairId());
        int concluded = row.map(concludedRow -> attempt(pair, concludedRow)).orElse(0);
        Optional<Begun> begun = last(pair.pairId()).filter(last -> last.attempt() >= concluded);
        int made = begun.map(Begun::attempt).orElse(concluded);
        List<RunId> corrects = begun.map(Begun::runs)
                .or(() -> row.map(concludedRow -> inOrder(pair, concludedRow)))
                .orElse(List.of());
        int unfinished = made - concluded;
        return new Next(
                made + 1,
                corrects,
                unfinished,
                unfinished < state.capsule().experiment().policies().attemptsPerPair());
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
