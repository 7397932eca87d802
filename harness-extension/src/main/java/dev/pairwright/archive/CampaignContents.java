package dev.pairwright.archive;

import dev.pairwright.archive.BackupIndex.BackedUpFile;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.FileHash;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.Modes;
import dev.pairwright.ledger.LedgerCopy;
import dev.pairwright.manifest.RunSeal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** What of a campaign is worth keeping, and how it is read: its ledgers, every locked run they tell of, and what was kept of others. Runs that are known from an earlier backup are not read again. */
@API(status = API.Status.INTERNAL)
public final class CampaignContents {

    private static final List<String> KEPT = List.of("aborted", ".quarantine");
    private static final int LEDGER_MODE = 0644;

    private final Path folder;
    private final TreeMap<String, BackedUpFile> known;
    private final LedgerCopy ledgers;
    private final TreeMap<String, BackedUpFile> files = new TreeMap<>();

    private CampaignContents(Path folder, Map<String, BackedUpFile> known) {
        this.folder = folder;
        this.known = new TreeMap<>(known);
        this.ledgers = LedgerCopy.of(folder);
    }

    /**
     * Takes stock of a campaign.
     *
     * @param folder its folder
     * @param known the files of an earlier backup, by path
     * @throws Refusal if a locked run is not what was sealed: what is backed up already is better
     */
    static CampaignContents of(Path folder, Map<String, BackedUpFile> known) {
        CampaignContents contents = new CampaignContents(folder, known);
        contents.ledgers.files().forEach(contents::ledger);
        contents.ledgers.runs().forEach((run, entry) -> entry.seal()
                .filter(seal -> Files.isDirectory(folder.resolve(run.value()), LinkOption.NOFOLLOW_LINKS))
                .ifPresent(seal -> contents.run(run, seal)));
        KEPT.forEach(name -> contents.tree(folder.resolve(name)));
        contents.beside();
        return contents;
    }

    /**
     * Takes stock of a campaign, every run of which is read.
     *
     * @param folder its folder
     * @throws Refusal if a locked run is not what was sealed
     */
    public static CampaignContents of(Path folder) {
        return of(folder, Map.of());
    }

    LedgerCopy ledgers() {
        return ledgers;
    }

    /** Every file, by path. */
    Map<String, BackedUpFile> files() {
        return files;
    }

    /** The hash of every file, by its path in the campaign's folder. */
    public Map<String, Sha256> hashes() {
        Map<String, Sha256> hashes = new TreeMap<>();
        files.values().forEach(file -> hashes.put(file.path(), file.hash()));
        return hashes;
    }

    /**
     * Copies a file's bytes, as they were when stock was taken.
     *
     * @param path one of {@link #hashes()}
     * @throws Refusal if they are others now, or not what was sealed
     */
    public void copy(String path, OutputStream to) throws IOException {
        Sha256 expected = files.get(path).hash();
        byte[] ledger = ledgers.files().get(path);
        Sha256 found = ledger == null
                ? FileHash.copy(folder.resolve(path), to)
                : FileHash.copy(new ByteArrayInputStream(ledger), to);
        if (!found.equals(expected)) {
            throw new Refusal(
                    path + " is not what was sealed (" + found + " instead of " + expected
                            + "), so no copy is made: what earlier backups hold is better. Start the campaign to see what is wrong");
        }
    }

    private void ledger(String path, byte[] bytes) {
        put(path, Sha256.of(bytes), bytes.length, LEDGER_MODE);
    }

    private void run(RunId run, Sha256 seal) {
        String prefix = run.value() + "/";
        BackedUpFile before = known.get(prefix + RunSeal.FILE);
        if (before != null && before.hash().equals(seal)) {
            known.subMap(prefix, run.value() + "0").forEach(files::put);
            return;
        }
        Map<String, Sha256> sums = sums(run, seal);
        sums.put(RunSeal.FILE, seal);
        sums.put(RunSeal.SIGNATURE, FileHash.of(folder.resolve(prefix + RunSeal.SIGNATURE)));
        sums.forEach((name, hash) -> found(folder.resolve(prefix + name), prefix + name, hash));
    }

    private Map<String, Sha256> sums(RunId run, Sha256 seal) {
        Path place = folder.resolve(run.value());
        try {
            RunSeal found = RunSeal.read(place);
            if (found.hash().equals(seal)) {
                return new LinkedHashMap<>(found.sums());
            }
        } catch (IllegalStateException malformed) {
            // told below
        }
        throw new Refusal(
                run + " is not what was sealed, so no backup is made of it: what earlier backups hold is better. Start"
                        + " the campaign to see what is wrong");
    }

    private void tree(Path top) {
        if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> walked = Files.walk(top)) {
            for (Path file : (Iterable<Path>) walked::iterator) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(file)) {
                    found(file, folder.relativize(file).toString(), FileHash.of(file));
                }
            }
        } catch (IOException e) {
            throw new StorageFailure("list", top, e);
        }
    }

    /** Further files in the campaign's folder, such as results of replays. */
    private void beside() {
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : (Iterable<Path>) listed::iterator) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".")
                        && !files.containsKey(name)
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    found(file, name, FileHash.of(file));
                }
            }
        } catch (IOException e) {
            throw new StorageFailure("list", folder, e);
        }
    }

    private void found(Path file, String path, Sha256 hash) {
        try {
            put(path, hash, Files.size(file), Modes.of(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS)));
        } catch (IOException e) {
            throw new StorageFailure("read", file, e);
        }
    }

    private void put(String path, Sha256 hash, long size, int mode) {
        files.put(path, new BackedUpFile(path, hash, size, Modes.octal(mode)));
    }
}
