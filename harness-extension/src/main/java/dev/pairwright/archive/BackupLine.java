package dev.pairwright.archive;

import dev.pairwright.archive.BackupIndex.BackedUpFile;
import dev.pairwright.core.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A full backup and those that add to it, in order: together, a campaign as it was when the last was made.
 *
 * @param backups the full one first
 * @param files every file, by path
 * @param objects by name, the backup that holds it
 */
record BackupLine(List<BackupFile.Read> backups, Map<String, BackedUpFile> files, Map<String, BackupFile> objects) {

    private static BackupLine empty() {
        return new BackupLine(List.of(), Map.of(), Map.of());
    }

    /**
     * The line that ends with a backup.
     *
     * @param all every backup there is, by number
     * @param last the number it ends with
     * @throws Refusal naming what is missing or damaged
     */
    static BackupLine endingWith(Map<Integer, BackupFile> all, int last) {
        Deque<BackupFile.Read> backups = new ArrayDeque<>();
        backups.push(read(all, last));
        while (backups.peek().index().previous().isPresent()) {
            BackupFile.Read later = backups.peek();
            BackupIndex.Previous wanted = later.index().previous().orElseThrow();
            BackupFile.Read previous = read(all, wanted.sequence());
            if (wanted.sequence() >= later.file().sequence() || !previous.hash().equals(wanted.hash())) {
                throw previous.file()
                        .damaged("it is not the one that " + later.file().path().getFileName() + " adds to");
            }
            backups.push(previous);
        }
        BackupLine line = empty();
        for (BackupFile.Read each : backups) {
            line = line.with(each);
        }
        line.requireObjects();
        return line;
    }

    private static BackupFile.Read read(Map<Integer, BackupFile> all, int sequence) {
        BackupFile file = all.get(sequence);
        if (file == null) {
            throw new Refusal("backup " + sequence + " is missing, which later ones add to");
        }
        return file.read();
    }

    /** The line with one more backup; a full one begins it anew. */
    BackupLine with(BackupFile.Read next) {
        boolean full = next.index().kind() == BackupIndex.Kind.FULL;
        List<BackupFile.Read> longer = new ArrayList<>(full ? List.of() : backups);
        longer.add(next);
        Map<String, BackedUpFile> all = new TreeMap<>(full ? Map.of() : files);
        next.index().removed().forEach(all::remove);
        next.index().files().forEach(file -> all.put(file.path(), file));
        Map<String, BackupFile> held = new HashMap<>(full ? Map.of() : objects);
        next.objects().forEach(name -> held.put(name, next.file()));
        return new BackupLine(List.copyOf(longer), all, held);
    }

    private void requireObjects() {
        files.values().stream()
                .filter(file -> !objects.containsKey(file.entry()))
                .findFirst()
                .ifPresent(file -> {
                    throw last().file().damaged("no backup of its line holds the bytes of " + file.path());
                });
    }

    BackupFile.Read last() {
        return backups.get(backups.size() - 1);
    }
}
