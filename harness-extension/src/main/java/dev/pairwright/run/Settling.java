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
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

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
        syncing.startAfter(() -> protectTree(folder.inputs()));
        syncing.startAfter(() -> protectTree(folder.outputs()));
        settle(folder.agentLog());
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
        settle(folder.path().resolve(RunFolder.SCORECARD));
        settle(folder.path().resolve(RunFolder.EVALUATION_LOG));
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

    private void settle(Path file) {
        syncing.startAfter(() -> {
            readOnly(file, FILE);
            return List.of(file);
        });
    }

    private static List<Path> protectTree(Path top) {
        List<Path> paths = new ArrayList<>();
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    readOnly(file, FILE);
                    paths.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    readOnly(folder, FOLDER);
                    paths.add(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new StorageFailure("read", top, e);
        }
        return paths;
    }

    static void readOnly(Path path, Set<PosixFilePermission> permissions) {
        try {
            Files.setPosixFilePermissions(path, permissions);
        } catch (IOException e) {
            throw new StorageFailure("make read-only", path, e);
        }
    }
}
