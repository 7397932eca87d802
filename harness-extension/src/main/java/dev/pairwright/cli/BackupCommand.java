package dev.pairwright.cli;

import dev.pairwright.archive.Backup;
import dev.pairwright.archive.BackupPlace;
import dev.pairwright.archive.BackupResult;
import dev.pairwright.archive.StorageEstimate;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.report.Workplace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Backs a campaign up. */
@Command(
        name = "backup",
        description = {
            "Backs up what is new of a campaign since its last backup, or all of it, also while it runs.",
            "A backup has its name only once it was read back and every byte of it was found right."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  pairwright backup", "  pairwright backup --campaign pilot --full --to /media/disk/backups"})
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private GivenPlace place = new GivenPlace();

    @Option(
            names = "--to",
            paramLabel = "<folder>",
            description = "where backups of all experiments go (default: results/backups beside experiments/)")
    private Optional<Path> to = Optional.empty();

    @Option(names = "--full", description = "all of it, so that it stands by itself")
    private boolean full;

    @Override
    public Integer call() {
        Path folder = place.capsule();
        Backup backup = new Backup(
                Place.folder(folder, place.campaignOrMain()),
                to.orElseGet(() -> BackupPlace.usual(folder)),
                HarnessTime.system());
        Optional<BackupResult> made = full ? Optional.of(backup.full("by hand")) : backup.incremental("by hand");
        Voice.say(made.map(BackupCommand::text)
                .orElse("nothing is new since the last backup in "
                        + Workplace.current().path(backup.folder())));
        return ExitCode.HOLDS;
    }

    private static String text(BackupResult made) {
        return made.kind().word() + " backup " + made.sequence() + " of campaign " + made.campaign() + ": "
                + made.changed()
                + " of " + made.files() + " files, " + StorageEstimate.inWords(made.bytes()) + ", verified\n  "
                + Workplace.current().path(made.file());
    }
}
