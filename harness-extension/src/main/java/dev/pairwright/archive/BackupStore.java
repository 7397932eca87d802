package dev.pairwright.archive;

import dev.pairwright.core.Busy;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.Durable;
import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The backups of one campaign.
 *
 * @param folder where they are
 */
record BackupStore(Path folder) {

    /** How the name of a backup that is being written ends. */
    static final String UNFINISHED = ".new";

    private static final String LOCK = ".lock";

    /** Every backup, by number. */
    NavigableMap<Integer, BackupFile> all() {
        NavigableMap<Integer, BackupFile> all = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            paths().forEach(path -> BackupFile.of(path).ifPresent(file -> all.put(file.sequence(), file)));
        }
        return all;
    }

    /** What the last backup is the end of; none if there is no backup, or it is damaged and nothing should be added to it. */
    Optional<BackupLine> line() {
        NavigableMap<Integer, BackupFile> all = all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(BackupLine.endingWith(all, all.lastKey()));
        } catch (Refusal damaged) {
            return Optional.empty();
        }
    }

    /** What the last backup says of itself; none if there is none, or it is damaged. */
    Optional<BackupFile.Read> last() {
        NavigableMap<Integer, BackupFile> all = all();
        try {
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(all.lastEntry().getValue().read());
        } catch (Refusal damaged) {
            return Optional.empty();
        }
    }

    int next() {
        NavigableMap<Integer, BackupFile> all = all();
        return all.isEmpty() ? 1 : all.lastKey() + 1;
    }

    /**
     * Does something while nobody else makes a backup here. What an interrupted backup left unfinished is removed first.
     *
     * @throws Busy if somebody else does
     */
    <T> T alone(Supplier<T> work) {
        make();
        try (FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try (FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw busy();
                }
                removeUnfinished();
                return work.get();
            }
        } catch (OverlappingFileLockException e) {
            throw busy();
        } catch (IOException e) {
            throw new StorageFailure("lock", folder.resolve(LOCK), e);
        }
    }

    private Busy busy() {
        return new Busy("another backup is being made in " + folder + "; wait for it");
    }

    private void make() {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageFailure("make", folder, e);
        }
        for (Path each = folder.toAbsolutePath(); each != null && Files.isWritable(each); each = each.getParent()) {
            Durable.sync(each);
        }
    }

    private void removeUnfinished() {
        paths().stream()
                .filter(path -> path.getFileName().toString().endsWith(UNFINISHED))
                .forEach(path -> {
                    try {
                        Files.delete(path);
                    } catch (IOException e) {
                        throw new StorageFailure("remove", path, e);
                    }
                });
    }

    private List<Path> paths() {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.toList();
        } catch (IOException e) {
            throw new StorageFailure("list", folder, e);
        }
    }
}
