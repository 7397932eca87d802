package dev.pairwright.archive;

import dev.pairwright.core.Refusal;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.Document;
import dev.pairwright.io.FileHash;
import dev.pairwright.io.Schema;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A backup on the disk: a ZIP file of {@code backup.json} and {@code objects/<sha256>}.
 *
 * @param path where it is
 * @param sequence its number, as its name has it
 */
record BackupFile(Path path, int sequence) {

    private static final Pattern NAME = Pattern.compile("backup-([0-9]{4,6})-(full|incremental)\\.zip");

    static String name(int sequence, BackupIndex.Kind kind) {
        return String.format(Locale.ROOT, "backup-%04d-%s.zip", sequence, kind.word());
    }

    static Optional<BackupFile> of(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches() ? Optional.of(new BackupFile(path, Integer.parseInt(name.group(1)))) : Optional.empty();
    }

    /**
     * What a backup says of itself.
     *
     * @param file where it is
     * @param index its {@code backup.json}
     * @param hash over that
     * @param objects the names of the entries that hold files' bytes
     */
    record Read(BackupFile file, BackupIndex index, Sha256 hash, Set<String> objects) {}

    /**
     * Reads what it says of itself.
     *
     * @throws Refusal if it is damaged
     */
    Read read() {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            byte[] json = bytes(zip);
            BackupIndex index = Document.parse(BackupIndex.FILE, json, Schema.BACKUP, BackupIndex.class);
            if (index.sequence() != sequence) {
                throw damaged("it says that it is number " + index.sequence());
            }
            return new Read(this, index, Sha256.of(json), objects(zip));
        } catch (IOException e) {
            throw damaged(e.getMessage());
        }
    }

    private byte[] bytes(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupIndex.FILE);
        if (entry == null) {
            throw damaged("it has no " + BackupIndex.FILE);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes((int) Schema.BACKUP.maxBytes() + 1);
        }
    }

    /** In the order of the file. */
    private static Set<String> objects(ZipFile zip) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(BackupIndex.FILE))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /**
     * Reads all of it, and requires what it says of itself to be what was written, and each object to have the bytes that it is named by.
     *
     * @param json what was written as its {@code backup.json}
     * @return the names of its objects
     * @throws Refusal naming the first that has not
     */
    Set<String> verify(byte[] json) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Set<String> objects = objects(zip);
            for (String name : objects) {
                copy(zip, name, OutputStream.nullOutputStream());
            }
            if (!Arrays.equals(bytes(zip), json)) {
                throw damaged("its " + BackupIndex.FILE + " reads otherwise than it was written");
            }
            return objects;
        } catch (IOException e) {
            throw damaged(e.getMessage());
        }
    }

    /**
     * Copies an object's bytes.
     *
     * @throws Refusal if they are not those it is named by
     */
    void copy(ZipFile zip, String object, OutputStream to) throws IOException {
        ZipEntry entry = zip.getEntry(object);
        if (entry == null) {
            throw damaged(object + " is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Sha256 found = FileHash.copy(in, to);
            if (!object.equals("objects/" + found.hex())) {
                throw damaged(object + " has other bytes than it is named by");
            }
        } catch (ZipException | EOFException e) {
            throw damaged(object + ": " + e.getMessage());
        }
    }

    Refusal damaged(String why) {
        return new Refusal("backup " + path + " is damaged: " + why);
    }
}
