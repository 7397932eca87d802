package dev.pairwright.cli;

import dev.pairwright.archive.BackupPlace;
import dev.pairwright.archive.Restore;
import dev.pairwright.archive.RestoreResult;
import dev.pairwright.report.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Restores a campaign. */
@Command(
        name = "restore",
        description = {
            "Puts a campaign back from its backups, into a folder that is not there yet.",
            "The folder appears only if every run in it is what was sealed, the chain holds, and the signed checkpoint agrees."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pairwright restore --to experiments/exp-001-role-vs-goal/runs",
            "  pairwright restore --campaign pilot --backup 2 --to looked-at",
            "  pairwright restore --from /media/disk/backups/exp-001-role-vs-goal/main --to looked-at"
        })
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private GivenPlace place = new GivenPlace();

    @Option(
            names = "--from",
            paramLabel = "<folder>",
            description = "the folder of the campaign's backups (default: that in results/backups beside experiments/)")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--to", required = true, paramLabel = "<folder>", description = "the campaign's new folder")
    private Path to = Path.of("");

    @Option(names = "--backup", paramLabel = "<n>", description = "the backup to go back to (default: the last)")
    private Optional<Integer> backup = Optional.empty();

    @Override
    public Integer call() {
        Path backups = from.orElseGet(this::usual);
        if (!Files.isDirectory(backups)) {
            throw place.usage("there are no backups in " + backups + ": say with --from where they are");
        }
        RestoreResult restored =
                Restore.from(backups, to, backup.map(OptionalInt::of).orElseGet(OptionalInt::empty));
        Voice.say("campaign " + restored.campaign() + " is restored as it was at " + restored.at() + " (backup "
                + restored.sequence() + ") and holds\n  runs    " + restored.runs()
                + " locked runs are what was sealed\n  rows    "
                + restored.rows() + ", the chain holds\n  head    " + restored.head() + "\n  key     " + restored.key()
                + "\n  folder  " + Workplace.current().path(restored.folder()));
        return ExitCode.HOLDS;
    }

    private Path usual() {
        Path folder = place.capsule();
        return BackupPlace.usual(folder)
                .resolve(folder.getFileName())
                .resolve(place.campaignOrMain().value());
    }
}
