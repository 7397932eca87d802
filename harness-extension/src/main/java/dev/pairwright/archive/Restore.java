package dev.pairwright.archive;

import dev.pairwright.archive.BackupIndex.BackedUpFile;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.Durable;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.Modes;
import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apiguardian.api.API;

/**
 * Puts a campaign back from its backups, into a folder that is not there yet. Everything is written and verified beside it first; the folder appears whole or not at all.
 */
@API(status = API.Status.INTERNAL)
public final class Restore {

    private static final int RUN_FOLDER_MODE = 0555;

    /** Folders that every run has, with or without a file in them. */
    private static final List<String> MAY_BE_EMPTY = List.of("inputs", "outputs");

    private final BackupStore store;
    private final Path target;
    private final Path beside;

    private Restore(Path backups, Path target) {
        this.store = new BackupStore(backups);
        this.target = target.toAbsolutePath().normalize();
        this.beside = this.target.resolveSibling("." + this.target.getFileName() + ".restoring");
    }

    /**
     * Restores a campaign.
     *
     * @param backups the folder of the campaign's backups
     * @param target the campaign's new folder, which is made
     * @param sequence the backup to go back to; the last one unless given
     * @return what was restored, all of it verified
     * @throws Refusal if the target is there, a backup is missing or damaged, or what was restored does not hold; then the target is not there
     */
    public static RestoreResult from(Path backups, Path target, OptionalInt sequence) {
        return new Restore(backups, target).restore(sequence);
    }

    private RestoreResult restore(OptionalInt sequence) {
        requireNoTarget();
        NavigableMap<Integer, BackupFile> all = store.all();
        if (all.isEmpty()) {
            throw new Refusal(
                    "there is no backup in " + store.folder() + ": name the folder that holds backup-0001-full.zip");
        }
        int wanted = sequence.orElse(all.lastKey());
        BackupLine line = line(all, wanted);
        removeLeftover();
        try {
            extract(line);
            RestoreResult proven = RestoreProof.of(beside, target, line);
            Durable.publish(beside, target);
            return proven;
        } catch (Refusal e) {
            removeLeftover();
            throw e;
        }
    }

    private static BackupLine line(NavigableMap<Integer, BackupFile> all, int wanted) {
        try {
            return BackupLine.endingWith(all, wanted);
        } catch (Refusal e) {
            throw new Refusal(e.getMessage() + ". Go back to an earlier one by its number: there are "
                    + all.keySet().stream()
                            .map(String::valueOf)
                            .reduce((a, b) -> a + ", " + b)
                            .orElseThrow());
        }
    }

    private void requireNoTarget() {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(
                    target + " is there already, and nothing is ever put back over it: name a folder that is not there,"
                            + " or move this one away");
        }
    }

    /** What an interrupted restore left. */
    private void removeLeftover() {
        try {
            TreeRemoval.remove(beside);
        } catch (IOException e) {
            throw new StorageFailure("remove", beside, e);
        }
    }

    private void extract(BackupLine line) {
        Map<BackupFile, ZipFile> open = new HashMap<>();
        try {
            Files.createDirectories(beside);
            FileTime time = FileTime.from(Instant.parse(line.last().index().at()));
            for (BackedUpFile file : line.files().values()) {
                requireInside(file, line);
                BackupFile holder = line.objects().get(file.entry());
                ZipFile zip = open.get(holder);
                if (zip == null) {
                    zip = new ZipFile(holder.path().toFile());
                    open.put(holder, zip);
                }
                put(file, holder, zip, time);
            }
            settle();
        } catch (IOException e) {
            throw new StorageFailure("restore into", beside, e);
        } finally {
            open.values().forEach(Restore::close);
        }
    }

    /** A backup comes from anywhere: its paths are judged like a stranger's. */
    private static void requireInside(BackedUpFile file, BackupLine line) {
        Path path = Path.of(file.path());
        boolean plain = !path.isAbsolute()
                && path.normalize().equals(path)
                && !file.path().isEmpty();
        for (Path name : path) {
            plain &= !name.toString().equals("..");
        }
        if (!plain) {
            throw line.last()
                    .file()
                    .damaged("it tells of a file outside of the campaign, " + Printable.of(file.path(), 200));
        }
    }

    private void put(BackedUpFile file, BackupFile holder, ZipFile zip, FileTime time) throws IOException {
        Path path = beside.resolve(file.path());
        Files.createDirectories(path.getParent());
        try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            holder.copy(zip, file.entry(), out);
        }
        Files.setLastModifiedTime(path, time);
        Files.setPosixFilePermissions(path, Modes.permissions(Integer.parseInt(file.mode(), 8)));
    }

    private void settle() throws IOException {
        for (Path run : listed(beside)) {
            if (run.getFileName().toString().startsWith("run-")) {
                for (String mayBeEmpty : MAY_BE_EMPTY) {
                    Files.createDirectories(run.resolve(mayBeEmpty));
                }
            }
        }
        List<Path> all;
        try (Stream<Path> walked = Files.walk(beside)) {
            all = walked.toList();
        }
        for (Path path : all) {
            if (Files.isDirectory(path) && ofRun(beside.relativize(path))) {
                Files.setPosixFilePermissions(path, Modes.permissions(RUN_FOLDER_MODE));
            }
        }
        Durable.syncAll(all);
        Durable.sync(beside.getParent());
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.toList();
        }
    }

    private static boolean ofRun(Path relative) {
        return relative.getName(0).toString().startsWith("run-");
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new StorageFailure("close", Path.of(zip.getName()), e);
        }
    }
}
