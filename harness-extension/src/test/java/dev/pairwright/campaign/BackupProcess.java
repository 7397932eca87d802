package dev.pairwright.campaign;

import dev.pairwright.archive.Backup;
import dev.pairwright.archive.Restore;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.Console;
import dev.pairwright.io.StorageFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalInt;

/** Another JVM that makes a backup of a campaign, or restores it. */
final class BackupProcess {

    private BackupProcess() {}

    /**
     * Does it.
     *
     * @param args {@code backup}, the campaign's folder and the folder of all backups; or {@code restore}, the folder of the campaign's backups and the new one
     */
    public static void main(String[] args) {
        try {
            if (args[0].equals("backup")) {
                HarnessTime time = new HarnessTime(() -> Instant.ofEpochMilli(SteppedCampaign.FIRST_CLOCK), () -> 0L);
                Console.println(
                        "made " + new Backup(Path.of(args[1]), Path.of(args[2]), time).incremental("by a process"));
            } else {
                Console.println("restored " + Restore.from(Path.of(args[1]), Path.of(args[2]), OptionalInt.empty()));
            }
        } catch (Refusal | StorageFailure e) {
            Console.println("refused " + e.getMessage());
            System.exit(SteppedProcess.REFUSED);
        }
    }
}
