package dev.pairwright.run;

import dev.pairwright.capsule.CapsuleFile;
import dev.pairwright.capsule.InputEntry;
import dev.pairwright.capsule.SpecificationText;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.Timestamp;
import dev.pairwright.io.FileHash;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.manifest.Inputs;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.Metadata;
import dev.pairwright.manifest.PinnedTask;
import dev.pairwright.manifest.PinnedVariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Pins a run: copies its inputs, hashing the copy, and writes the manifest that everything after it is held against. */
@API(status = API.Status.INTERNAL)
public final class PinPhase {

    private PinPhase() {}

    /**
     * Pins a run in its reserved folder.
     *
     * @param plan what it is pinned from
     * @param folder the reserved, empty folder
     * @param time where the manifest's time comes from
     * @return the manifest as written
     * @throws ChangedInput if an input is not what it was when the capsule was read
     */
    public static Manifest pin(RunPlan plan, RunFolder folder, HarnessTime time) {
        Inputs inputs = snapshot(plan, folder);
        SpecificationText text = plan.capsule().specification(plan.variant().variantId());
        Manifest manifest = Manifest.pinned(
                plan.runId(),
                plan.capsule().experiment().experimentId(),
                Timestamp.of(time.now()),
                plan.pins(),
                new PinnedVariant(
                        plan.variant().variantId(),
                        text.path(),
                        text.hash(),
                        plan.variant().paradigm()),
                new PinnedTask(
                        plan.task().id(),
                        plan.task().specFile().path(),
                        plan.task().specFile().hash(),
                        plan.seed(),
                        plan.timeoutSeconds()),
                inputs,
                plan.pairing(),
                new Metadata(
                        plan.capsule().experiment().version(),
                        plan.capsule().preRegistration().hash(),
                        plan.capsule().experiment().taskSuiteVersion(),
                        plan.capsule().experiment().version(),
                        plan.corrects(),
                        plan.notes()));
        folder.writeDraft(manifest);
        return manifest;
    }

    private static Inputs snapshot(RunPlan plan, RunFolder folder) {
        List<Inputs.InputFile> files = new ArrayList<>();
        try {
            Files.createDirectory(folder.inputs());
            for (InputEntry entry : plan.task().inputs()) {
                Path copy = folder.inputs().resolve(entry.path());
                if (entry.path().indexOf('/') >= 0) {
                    Files.createDirectories(copy.getParent());
                }
                Sha256 hash = FileHash.copy(plan.task().inputsFolder().resolve(entry.path()), copy);
                String planned = plan.task().folder() + "/inputs/" + entry.path();
                requireUnchanged(plan, planned, hash);
                files.add(new Inputs.InputFile(entry.path(), hash, Files.size(copy), entry.mode()));
            }
        } catch (IOException e) {
            throw new StorageFailure("pin inputs in", folder.inputs(), e);
        }
        return new Inputs(RunFolder.INPUTS, files);
    }

    private static void requireUnchanged(RunPlan plan, String path, Sha256 found) {
        Sha256 planned = plan.capsule()
                .file(path)
                .map(CapsuleFile::hash)
                .orElseThrow(() -> new ChangedInput(path + " is not among the capsule's files"));
        if (!planned.equals(found)) {
            throw new ChangedInput(
                    path + " was changed while the campaign ran: planned " + planned + ", found " + found);
        }
    }
}
