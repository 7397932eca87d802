package dev.pairwright.analysis.locked;

import dev.pairwright.analysis.dataset.Observation;
import dev.pairwright.analysis.dataset.RunCircumstances;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.evaluation.metric.OutputDigest;
import dev.pairwright.experiment.TaskSpec;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.manifest.Execution;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.Outputs;
import dev.pairwright.manifest.RunVerification;
import dev.pairwright.manifest.key.VerifyingKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads one run that is registered as locked.
 *
 * @param campaign the campaign's folder
 * @param key the key that everything is sealed by
 * @param capsule the experiment
 */
record RunReader(Path campaign, VerifyingKey key, Capsule capsule) {

    private static final String MANIFEST = "manifest.json";
    private static final String SCORECARD = "scorecard.json";

    /**
     * What reading a run came to.
     *
     * @param run the run; none if it is not what was sealed
     * @param manifest its manifest, for the pair's sake
     * @param faults why not, one line each
     * @param remarks what the seal does not cover and was changed
     */
    record Read(Optional<LockedRun> run, Optional<Manifest> manifest, List<String> faults, List<String> remarks) {}

    /**
     * Verifies and reads it.
     *
     * @param seal over its sums, as registered
     */
    Read read(RunId run, Optional<Sha256> seal) {
        Path folder = campaign.resolve(run.value());
        RunVerification found = RunVerification.of(folder, key, seal);
        if (!found.verified()) {
            return new Read(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(run + " is not what was sealed: " + found.inWords()),
                    List.of());
        }
        List<String> remarks =
                found.remarks().isEmpty() ? List.of() : List.of(run + ": " + String.join("; ", found.remarks()));
        try {
            Manifest manifest =
                    Document.read(folder.resolve(MANIFEST), run + "/" + MANIFEST, Schema.MANIFEST, Manifest.class);
            Scorecard scorecard =
                    Document.read(folder.resolve(SCORECARD), run + "/" + SCORECARD, Schema.SCORECARD, Scorecard.class);
            return new Read(Optional.of(run(folder, manifest, scorecard)), Optional.of(manifest), List.of(), remarks);
        } catch (Refusal e) {
            return new Read(
                    Optional.empty(), Optional.empty(), List.of(run + " cannot be read: " + e.getMessage()), remarks);
        }
    }

    private LockedRun run(Path folder, Manifest manifest, Scorecard scorecard) {
        Execution execution = manifest.execution().orElseThrow(() -> new Refusal("its manifest tells of no execution"));
        Outputs outputs = manifest.outputs().orElseThrow(() -> new Refusal("its manifest tells of no outputs"));
        TaskSpec task = capsule.task(manifest.task().taskId())
                .orElseThrow(() -> new Refusal(
                        "the experiment has no task " + manifest.task().taskId()))
                .spec();
        OutputDigest digest = OutputDigest.of(folder.resolve(outputs.path()), outputs, task.normalize());
        RunFigures figures = new RunFigures(execution, scorecard);
        return new LockedRun(
                manifest.runId(),
                manifest.variant().variantId(),
                manifest.task().taskId(),
                manifest.task().seed(),
                manifest.pairing().attempt(),
                new Observation(figures.metrics()),
                circumstances(manifest, execution, figures.fingerprint(digest.combined())),
                execution.evidence(),
                execution.seedStatus(),
                manifest.pins().enforcement(),
                manifest.pins().agent().model(),
                Instant.parse(scorecard.timestamp()),
                digest.combined(),
                figures.flags(),
                new PlanCheck(capsule).faults(manifest),
                manifest.metadata().notes(),
                figures.exploratory());
    }

    private static RunCircumstances circumstances(Manifest manifest, Execution execution, String fingerprint) {
        return new RunCircumstances(
                manifest.pairing().executionOrder(),
                Optional.of(Instant.parse(execution.startedAt())),
                Optional.of(Instant.parse(execution.completedAt())),
                execution.servedModel(),
                Optional.of(execution.cachedTokens()),
                Optional.of(fingerprint));
    }
}
