package dev.pairwright.run;

import dev.pairwright.core.Sha256;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.StrictJson;
import dev.pairwright.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apiguardian.api.API;

/**
 * The folder of a run and the names in it.
 *
 * @param path where it is
 */
@API(status = API.Status.INTERNAL)
public record RunFolder(Path path) {

    /** The name of the manifest. */
    public static final String MANIFEST = "manifest.json";

    /** The name of the event log. */
    public static final String AGENT_LOG = "agent.log";

    /** The name of the scorecard. */
    public static final String SCORECARD = "scorecard.json";

    /** The name of the evaluation's log. */
    public static final String EVALUATION_LOG = "evaluation.log";

    /** The name of the snapshot's folder. */
    public static final String INPUTS = "inputs";

    /** The name of the outputs' folder. */
    public static final String OUTPUTS = "outputs";

    /** The name of the folder of what went through the model gateway. */
    public static final String MODEL = "model";

    /** How the name of a run's workspace ends. */
    public static final String WORKSPACE = ".workspace";

    /** The manifest's path. */
    public Path manifest() {
        return path.resolve(MANIFEST);
    }

    /** The snapshot's path. */
    public Path inputs() {
        return path.resolve(INPUTS);
    }

    /** The outputs' path. */
    public Path outputs() {
        return path.resolve(OUTPUTS);
    }

    /** The path of what went through the model gateway; it is there only if there was one. */
    public Path model() {
        return path.resolve(MODEL);
    }

    /** The event log's path. */
    public Path agentLog() {
        return path.resolve(AGENT_LOG);
    }

    /** Where the agent works: beside the run's folder, so that it is no part of it. */
    public Path workspace() {
        return path.resolveSibling(path.getFileName() + WORKSPACE);
    }

    /** How messages call a file of this folder. */
    public String name(String file) {
        return path.getFileName() + "/" + file;
    }

    /**
     * Reads the manifest.
     *
     * @throws dev.pairwright.core.Refusal if it is no valid manifest
     */
    public Manifest readManifest() {
        return Document.read(manifest(), name(MANIFEST), Schema.MANIFEST, Manifest.class);
    }

    /** Writes the manifest as far as it came, for whoever goes on from it or wants to know why nobody did; it need not outlive a crash. */
    public void writeDraft(Manifest manifest) {
        write(MANIFEST, StrictJson.draft(manifest));
    }

    /** A manifest that is there already is deleted first: file systems flush one that is truncated, which costs as much as syncing it. */
    Sha256 write(String name, byte[] bytes) {
        try {
            if (name.equals(MANIFEST)) {
                Files.deleteIfExists(path.resolve(name));
            }
            Files.write(path.resolve(name), bytes, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new StorageFailure("write", path.resolve(name), e);
        }
        return Sha256.of(bytes);
    }
}
