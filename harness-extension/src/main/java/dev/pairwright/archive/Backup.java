package dev.pairwright.archive;

import dev.pairwright.archive.BackupIndex.BackedUpFile;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.Timestamp;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.LedgerDamage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Makes backups of one campaign. A campaign that is under way may be backed up: what is taken of it is consistent. A backup has its name only once it was read back and every byte of it
 * was found to be what it should be; whoever is interrupted before leaves nothing that counts.
 */
@API(status = API.Status.INTERNAL)
public final class Backup {

    private final Path campaign;
    private final BackupStore store;
    private final HarnessTime time;
    private Optional<BackupLine> line = Optional.empty();
    private boolean read;

    /**
     * Backups of a campaign.
     *
     * @param campaign its folder
     * @param backups the folder that holds backups; this campaign's go to {@code <experiment_id>/<campaign>} in it
     * @param time where times come from
     * @throws Refusal if there is no campaign, or backups would go into the experiment itself
     */
    public Backup(Path campaign, Path backups, HarnessTime time) {
        if (!Files.isRegularFile(campaign.resolve(CampaignRecord.FILE))) {
            throw new Refusal("there is no campaign to back up in " + campaign + ": it has no " + CampaignRecord.FILE);
        }
        this.campaign = campaign;
        this.store = new BackupStore(BackupPlace.of(backups, CampaignRecord.read(campaign)));
        this.time = time;
        BackupPlace.requireOutside(backups, campaign);
    }

    /** Where they are. */
    public Path folder() {
        return store.folder();
    }

    /**
     * Makes a backup that stands by itself.
     *
     * @param reason why, in a few words
     * @throws Refusal if the campaign does not hold, or another backup is being made
     * @throws StorageFailure if the storage fails
     */
    public BackupResult full(String reason) {
        return make(BackupIndex.Kind.FULL, reason).orElseThrow();
    }

    /**
     * Makes a backup of what is new since the last; a full one if there is none, or it is damaged. None if nothing is new.
     *
     * @param reason why, in a few words
     * @throws Refusal if the campaign does not hold, or another backup is being made
     * @throws StorageFailure if the storage fails
     */
    public Optional<BackupResult> incremental(String reason) {
        return make(BackupIndex.Kind.INCREMENTAL, reason);
    }

    /**
     * Whether the last backup stands by itself and holds the registry up to a head.
     *
     * @param head the head of the campaign's chain
     */
    public boolean isFullUpTo(Sha256 head) {
        return store.last()
                .filter(last -> last.index().kind() == BackupIndex.Kind.FULL
                        && last.index().head().equals(head))
                .isPresent();
    }

    private Optional<BackupResult> make(BackupIndex.Kind wanted, String reason) {
        try {
            return store.alone(() -> written(wanted, reason));
        } catch (LedgerDamage e) {
            throw new Refusal("no backup is made of " + campaign + ", its ledgers do not hold: " + e.getMessage());
        }
    }

    private Optional<BackupResult> written(BackupIndex.Kind wanted, String reason) {
        Optional<BackupLine> adding = wanted == BackupIndex.Kind.FULL ? Optional.empty() : line();
        BackupIndex.Kind kind = adding.isPresent() ? BackupIndex.Kind.INCREMENTAL : BackupIndex.Kind.FULL;
        Map<String, BackedUpFile> before = adding.map(BackupLine::files).orElse(Map.of());
        CampaignContents contents = CampaignContents.of(campaign, before);
        List<BackedUpFile> changed = contents.files().values().stream()
                .filter(file -> !file.equals(before.get(file.path())))
                .toList();
        List<String> removed = new TreeMap<>(before)
                .keySet().stream()
                        .filter(path -> !contents.files().containsKey(path))
                        .toList();
        if (adding.isPresent() && changed.isEmpty() && removed.isEmpty()) {
            return Optional.empty();
        }
        CampaignRecord record = CampaignRecord.read(campaign);
        BackupIndex index = new BackupIndex(
                BackupIndex.VERSION,
                record.experimentId(),
                record.campaign(),
                store.next(),
                kind,
                reason,
                Timestamp.of(time.now()),
                adding.map(BackupLine::last)
                        .map(last -> new BackupIndex.Previous(last.file().sequence(), last.hash())),
                contents.ledgers().rows(),
                contents.ledgers().head(),
                changed,
                removed);
        BackupFile.Read made = new BackupWriter(store, contents)
                .write(index, adding.map(BackupLine::objects).map(Map::keySet).orElse(Set.of()));
        line = Optional.of(
                adding.orElse(new BackupLine(List.of(), Map.of(), Map.of())).with(made));
        read = true;
        return Optional.of(result(record.campaign(), made, contents));
    }

    /** Read from the disk once; what is added here is known. */
    private Optional<BackupLine> line() {
        if (!read) {
            line = store.line();
            read = true;
        }
        return line;
    }

    private BackupResult result(CampaignName name, BackupFile.Read made, CampaignContents contents) {
        try {
            return new BackupResult(
                    made.file().path(),
                    name,
                    made.index().sequence(),
                    made.index().kind(),
                    made.index().files().size(),
                    contents.files().size(),
                    contents.ledgers().rows(),
                    Files.size(made.file().path()));
        } catch (IOException e) {
            throw new StorageFailure("read", made.file().path(), e);
        }
    }
}
