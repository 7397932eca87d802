package dev.pairwright.campaign;

import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.FileHash;
import dev.pairwright.ledger.HandStep;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the journal keeps of runs that are carried out by hand: for the next step, perhaps of another process.
 *
 * @param state the campaign
 */
record HandNotes(CampaignState state) {

    /** Steps that leave no manifest that the next one would have to find as it is. */
    private static final Set<HandStep.Kind> WITHOUT_MANIFEST =
            EnumSet.of(HandStep.Kind.BEGUN, HandStep.Kind.EXECUTING, HandStep.Kind.GIVEN_UP);

    /** Takes a note of a step, with the hash of the manifest that it left. */
    void take(RunId run, HandStep.Kind step, Duration took) {
        Optional<Sha256> manifest = WITHOUT_MANIFEST.contains(step)
                ? Optional.empty()
                : Optional.of(FileHash.of(state.ledgers().folder().staged(run).manifest()));
        state.ledgers().journal().append(new HandStep(run, step, RunRunner.seconds(took), manifest));
    }

    /** How long the steps of a kind took together. */
    double seconds(RunId run, HandStep.Kind kind) {
        return state.ledgers().journal().steps(run).stream()
                .filter(step -> step.step() == kind)
                .mapToDouble(HandStep::seconds)
                .sum();
    }
}
