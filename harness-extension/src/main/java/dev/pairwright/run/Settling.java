package dev.pairwright.run;

import dev.pairwright.core.Sha256;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.Syncing;
import dev.pairwright.manifest.EvaluationRecord;
import dev.pairwright.manifest.Logs;
import dev.pairwright.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Makes read-only what a phase left and begins to bring it to the disk while the next phase works, so that sealing has little to wait for. Begun after the agent
 * has ended, never beside it.
 */
@API(status = API.Status.INTERNAL)
public final class Settling {

    static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("r--r--r--");
    static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("r-xr-xr-x");

    private final RunFolder folder;
    private final Syncing syncing = new Syncing();
    private final Map<String, Sha256> written = new HashMap<>();

    /**
     * Settles the files of one run.
     *
     * @param folder where they are or will be
     */
    public Settling(RunFolder folder) {
        this.folder = folder;
    }

    /** Once the run is executed: its inputs, its outputs and the agent's log. */
    public void executed() {
        settle(folder.inputs(), folder.outputs(), folder.agentLog());
    }

    /**
     * Once the run is evaluated, by another process: its scorecard and the evaluation's log.
     *
     * @param manifest its manifest, which tells their hashes
     */
    public void evaluated(Manifest manifest) {
        EvaluationRecord evaluation = manifest.evaluation().orElseThrow();
        Logs logs = manifest.logs().orElseThrow();
        written.put(evaluation.scorecardPath(), evaluation.scorecardHash());
        written.put(logs.evaluationLog().orElseThrow(), logs.evaluationLogHash().orElseThrow());
        settle(folder.path().resolve(RunFolder.SCORECARD), folder.path().resolve(RunFolder.EVALUATION_LOG));
    }

    /** Waits until all of it is on the disk. */
    public void finish() {
        syncing.finish();
    }

    Sha256 write(String name, byte[] bytes) {
        Sha256 hash = folder.write(name, bytes);
        written.put(name, hash);
        settle(folder.path().resolve(name));
        return hash;
    }

    /**
     * Writes a document that is held against its schema while other work goes on.
     *
     * @return the hash of its bytes
     */
    Sha256 write(String name, Object value, Schema schema) {
        Document.Unchecked document = Document.unchecked(value, schema);
        Sha256 hash = write(name, document.bytes());
        syncing.startAfter(() -> {
            document.check();
            return List.of();
        });
        return hash;
    }

    RunFolder folder() {
        return folder;
    }

    /** The hash of each file written here, by name. */
    Map<String, Sha256> written() {
        return Collections.unmodifiableMap(written);
    }

    Syncing syncing() {
        return syncing;
    }

    private void settle(Path... filesAndFolders) {
        for (Path each : filesAndFolders) {
            syncing.startAfter(() -> protect(each));
        }
    }

    private static List<Path> protect(Path fileOrFolder) {
        try (Stream<Path> walked = Files.walk(fileOrFolder)) {
            List<Path> paths = walked.toList();
            paths.forEach(path -> readOnly(path, Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FOLDER : FILE));
            return paths;
        } catch (IOException e) {
            throw new StorageFailure("read", fileOrFolder, e);
        }
    }

    static void readOnly(Path path, Set<PosixFilePermission> permissions) {
        try {
            Files.setPosixFilePermissions(path, permissions);
        } catch (IOException e) {
            throw new StorageFailure("make read-only", path, e);
        }
    }
}
