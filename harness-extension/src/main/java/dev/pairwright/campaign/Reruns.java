package dev.pairwright.campaign;

import dev.pairwright.agent.gateway.CassetteMiss;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.evaluation.metric.OutputDigest;
import dev.pairwright.evaluation.metric.ReproducibilityIndex;
import dev.pairwright.experiment.Variant;
import dev.pairwright.io.Document;
import dev.pairwright.io.FileHash;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.ledger.Registry;
import dev.pairwright.manifest.Inputs;
import dev.pairwright.manifest.Logs;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.Pins;
import dev.pairwright.run.EvaluatePhase;
import dev.pairwright.run.ExecutePhase;
import dev.pairwright.run.RunFolder;
import dev.pairwright.run.Settling;
import dev.pairwright.run.ValidatePhase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries locked runs out once more: their inputs are copied, their pinned blocks taken over, then the same phases execute and evaluate them. Nothing is sealed, and no ledger
 * hears of it.
 *
 * @param plan what the campaign is
 * @param prepared where it stands
 */
record Reruns(CampaignPlan plan, Preparation.Prepared prepared) {

    Optional<Rerun> rerun(RunId run, Path place) {
        RunFolder locked = state().ledgers().folder().locked(run);
        Manifest manifest = locked.readManifest();
        return asked(manifest) && recorded(manifest).isEmpty()
                ? Optional.empty()
                : Optional.of(rerun(locked, manifest, new RunFolder(place.resolve(run.value()))));
    }

    /** Whether a model answered it. */
    private static boolean asked(Manifest manifest) {
        return manifest.execution()
                .filter(how -> how.evidence() != Evidence.SIMULATED)
                .isPresent();
    }

    private static Optional<Logs> recorded(Manifest manifest) {
        return manifest.logs().filter(logs -> logs.modelLog().isPresent());
    }

    private CampaignState state() {
        return prepared.state();
    }

    private Rerun rerun(RunFolder locked, Manifest manifest, RunFolder folder) {
        CapsuleTask task = state().capsule().task(manifest.task().taskId()).orElseThrow();
        copyInputs(locked, folder, manifest);
        folder.writeDraft(pinned(manifest));
        Manifest valid = ValidatePhase.validate(folder);
        RunRunner runs = new RunRunner(plan, prepared.with(before(manifest, task)));
        RunRunner.Phases phases = new RunRunner.Phases(state().time());
        ExecutePhase.Executed executed = executed(runs, locked, folder, valid, phases);
        double executing = RunRunner.seconds(phases.last());
        Settling settling = new Settling(folder);
        settling.executed(executed.traffic());
        EvaluatePhase.Judged judged = runs.evaluate(settling, executed.manifest(), 0, executing, phases);
        folder.writeDraft(judged.manifest());
        settling.finish();
        return new Rerun(
                side(locked, manifest, task, scorecard(locked)),
                side(folder, judged.manifest(), task, judged.result().scorecard()),
                changes(manifest, task));
    }

    private ExecutePhase.Executed executed(
            RunRunner runs, RunFolder locked, RunFolder folder, Manifest valid, RunRunner.Phases phases) {
        Variant variant = state().variant(valid.variant().variantId());
        try {
            return runs.execute(
                    plan.schedule().pair(valid.pairing().pairId()).orElseThrow(),
                    folder,
                    valid,
                    recorded(locked.readManifest())
                            .flatMap(logs -> plan.models().played(variant, locked, logs)),
                    phases);
        } catch (CassetteMiss miss) {
            throw new Rerun.Otherwise(miss);
        }
    }

    private static Manifest pinned(Manifest manifest) {
        return Manifest.pinned(
                manifest.runId(),
                manifest.experimentId(),
                manifest.createdAt(),
                manifest.pins(),
                manifest.variant(),
                manifest.task(),
                manifest.inputs(),
                manifest.pairing(),
                manifest.metadata());
    }

    private static void copyInputs(RunFolder locked, RunFolder folder, Manifest manifest) {
        try {
            Files.createDirectories(folder.inputs());
            for (Inputs.InputFile file : manifest.inputs().files()) {
                Path copy = folder.inputs().resolve(file.path());
                Files.createDirectories(copy.getParent());
                Sha256 found = FileHash.copy(locked.inputs().resolve(file.path()), copy);
                if (!found.equals(file.hash())) {
                    throw new Refusal(locked.name("inputs/" + file.path())
                            + " is not what was pinned, so the run is not replayed");
                }
            }
        } catch (IOException e) {
            throw new StorageFailure("copy inputs to", folder.inputs(), e);
        }
    }

    /** What runs of the same task, variant and seed had left that were locked before it: what its own score compared it with. */
    private ReproducibilityIndex before(Manifest manifest, CapsuleTask task) {
        ReproducibilityIndex earlier = new ReproducibilityIndex();
        for (Map.Entry<RunId, Registry.Entry> each :
                state().ledgers().registry().entries().entrySet()) {
            if (each.getKey().equals(manifest.runId())) {
                break;
            }
            RunFolder folder = state().ledgers().folder().locked(each.getKey());
            if (each.getValue().seal().isPresent() && Files.isRegularFile(folder.manifest())) {
                Manifest other = folder.readManifest();
                if (other.task().taskId().equals(task.id())) {
                    earlier.add(
                            task.id(),
                            other.variant().variantId(),
                            other.task().seed(),
                            other.runId(),
                            OutputDigest.of(
                                    folder.outputs(),
                                    other.outputs().orElseThrow(),
                                    task.spec().normalize()));
                }
            }
        }
        return earlier;
    }

    private static Rerun.Side side(RunFolder folder, Manifest manifest, CapsuleTask task, Scorecard scorecard) {
        return new Rerun.Side(
                manifest,
                scorecard,
                OutputDigest.of(
                                folder.outputs(),
                                manifest.outputs().orElseThrow(),
                                task.spec().normalize())
                        .combined(),
                OutputDigest.of(folder.outputs(), manifest.outputs().orElseThrow(), List.of())
                        .combined());
    }

    private static Scorecard scorecard(RunFolder folder) {
        return Document.read(
                folder.path().resolve(RunFolder.SCORECARD),
                folder.name(RunFolder.SCORECARD),
                Schema.SCORECARD,
                Scorecard.class);
    }

    private List<String> changes(Manifest manifest, CapsuleTask task) {
        Pins now = state().pins(state().variant(manifest.variant().variantId()), task);
        Pins then = manifest.pins();
        List<String> changes = new ArrayList<>();
        differs(changes, "harness", then.harnessVersion(), now.harnessVersion());
        differs(changes, "evaluators", then.evaluatorVersions(), now.evaluatorVersions());
        differs(changes, "agent", then.agent().hash(), now.agent().hash());
        differs(changes, "os", then.environment().os(), now.environment().os());
        differs(changes, "arch", then.environment().arch(), now.environment().arch());
        differs(changes, "java", then.environment().java(), now.environment().java());
        return changes;
    }

    private static void differs(List<String> changes, String what, Object then, Object now) {
        if (!then.equals(now)) {
            changes.add(then instanceof String ? what + " was " + then + ", now " + now : what + " changed since");
        }
    }
}
