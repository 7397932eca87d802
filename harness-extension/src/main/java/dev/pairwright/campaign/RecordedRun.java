package dev.pairwright.campaign;

import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.run.RunFolder;
import dev.pairwright.run.TraceFindings;
import java.util.List;
import java.util.Optional;

/**
 * Tells of a locked run by its own files: what another process carried out.
 *
 * @param state the campaign
 */
record RecordedRun(CampaignState state) {

    /** The run as it was carried out; its violations are recorded unless they are. */
    FinishedRun of(Manifest manifest) {
        RunFolder folder = state.ledgers().folder().locked(manifest.runId());
        CapsuleTask task = state.capsule().task(manifest.task().taskId()).orElseThrow();
        Scorecard scorecard = Document.read(
                folder.path().resolve(RunFolder.SCORECARD),
                folder.name(RunFolder.SCORECARD),
                Schema.SCORECARD,
                Scorecard.class);
        Reproaches.Recorded recorded =
                new Reproaches(state).record(manifest, scorecard, TraceFindings.read(folder), task);
        return new FinishedRun(
                manifest,
                folder.path(),
                manifest.execution().orElseThrow().exitReason(),
                "",
                Optional.of(scorecard),
                List.of(),
                recorded.entries(),
                recorded.excluded());
    }
}
