package dev.pairwright.archive;

import dev.pairwright.archive.BackupIndex.BackedUpFile;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.Document;
import dev.pairwright.io.Durable;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup: beside its name, brought to the disk, read back whole, and renamed.
 *
 * @param store where it goes
 * @param contents what the campaign holds
 */
record BackupWriter(BackupStore store, CampaignContents contents) {

    /**
     * Writes it.
     *
     * @param index what it says of itself
     * @param held objects that earlier backups of its line hold
     * @throws dev.pairwright.core.Refusal if a file changed meanwhile, or what was written reads otherwise
     */
    BackupFile.Read write(BackupIndex index, Set<String> held) {
        String name = BackupFile.name(index.sequence(), index.kind());
        Path target = store.folder().resolve(name);
        Path beside = store.folder().resolve("." + name + BackupStore.UNFINISHED);
        byte[] json = Document.write(index, Schema.BACKUP);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(
                Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)))) {
            zip.putNextEntry(new ZipEntry(BackupIndex.FILE));
            zip.write(json);
            Set<String> written = new HashSet<>(held);
            for (BackedUpFile file : index.files()) {
                if (written.add(file.entry())) {
                    zip.putNextEntry(new ZipEntry(file.entry()));
                    contents.copy(file.path(), zip);
                }
            }
        } catch (IOException e) {
            throw new StorageFailure("write", beside, e);
        }
        Durable.sync(beside);
        Set<String> objects = new BackupFile(beside, index.sequence()).verify(json);
        Durable.publish(beside, target);
        return new BackupFile.Read(new BackupFile(target, index.sequence()), index, Sha256.of(json), objects);
    }
}
