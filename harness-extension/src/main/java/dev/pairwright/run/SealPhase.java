package dev.pairwright.run;

import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.Timestamp;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.RunSeal;
import dev.pairwright.manifest.key.SigningKey;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apiguardian.api.API;

/** Seals a run: completes its manifest, makes everything read-only, hashes and signs all of it and brings it to the disk. */
@API(status = API.Status.INTERNAL)
public final class SealPhase {

    private SealPhase() {}

    /**
     * A sealed run.
     *
     * @param manifest its manifest, complete
     * @param seal its seal
     * @param settling what is still on its way to the disk
     */
    public record Sealed(Manifest manifest, RunSeal seal, Settling settling) {

        /**
         * Waits until all of the run is on the disk, its signature too.
         *
         * @throws StorageFailure if the storage fails
         * @throws IllegalStateException if scorecard or manifest do not follow their schemas
         */
        public void settle() {
            settling.syncing().finish();
        }
    }

    /**
     * Seals an evaluated run whose files are being settled.
     *
     * @param settling what is under way for what execution and evaluation left
     * @param manifest its manifest
     * @param reason why it is locked
     * @param key who seals it
     * @param time where the time of locking comes from
     * @return a seal that holds once {@link Sealed#settle} has returned
     */
    public static Sealed seal(Settling settling, Manifest manifest, String reason, SigningKey key, HarnessTime time) {
        Manifest locked = manifest.locked(Timestamp.of(time.now()), reason);
        settling.write(RunFolder.MANIFEST, locked, Schema.MANIFEST);
        Map<String, Sha256> files = new HashMap<>(settling.written());
        locked.inputs().files().forEach(file -> files.put(RunFolder.INPUTS + "/" + file.path(), file.hash()));
        locked.outputs().ifPresent(outputs -> outputs.files().forEach(file -> file.hash()
                .ifPresent(hash -> files.put(RunFolder.OUTPUTS + "/" + file.path(), hash))));
        locked.logs().ifPresent(logs -> files.put(logs.executionLog(), logs.executionLogHash()));
        return new Sealed(locked, RunSeal.write(settling.folder().path(), key, files, settling.syncing()), settling);
    }

    /** Makes the folder itself read-only, which it can be only once it has its final name. */
    public static void close(Path published) {
        Settling.readOnly(published, Settling.FOLDER);
    }
}
