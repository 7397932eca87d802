package dev.pairwright.campaign;

import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.TaskId;
import dev.pairwright.io.Document;
import dev.pairwright.io.FileHash;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.Checkpoint;
import dev.pairwright.ledger.Intent;
import dev.pairwright.ledger.Journal;
import dev.pairwright.ledger.LedgerDamage;
import dev.pairwright.ledger.Progress;
import dev.pairwright.ledger.ProgressRow;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.ViolationsLog;
import dev.pairwright.manifest.key.VerifyingKey;
import dev.pairwright.schedule.Schedule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledgers of a campaign, read without a lock and without a trace. One that does not hold is told, and the others are read nevertheless. */
final class ReadLedgers {

    private static final String SCHEDULE = "schedule.json";
    private static final String REGISTRY = "registry.csv";

    private final Path folder;
    private final CampaignRecord record;
    private final VerifyingKey key;
    private final List<CampaignVerification.Fault> faults = new ArrayList<>();
    private Optional<Schedule> schedule = Optional.empty();
    private Optional<Registry> registry = Optional.empty();
    private Optional<ViolationsLog> violations = Optional.empty();
    private List<ProgressRow> progress = List.of();
    private List<Intent> intents = List.of();

    private ReadLedgers(Path folder, CampaignRecord record, VerifyingKey key) {
        this.folder = folder;
        this.record = record;
        this.key = key;
    }

    static ReadLedgers of(Path folder, CampaignVerification.Known known) {
        if (!Files.isRegularFile(folder.resolve(CampaignRecord.FILE))) {
            throw new Refusal("there is no campaign in " + folder + ": it has no " + CampaignRecord.FILE);
        }
        CampaignRecord record = CampaignRecord.read(folder);
        ReadLedgers read = new ReadLedgers(folder, record, key(record));
        read.keys(known);
        read.trying(SCHEDULE, read::readSchedule);
        read.trying(REGISTRY, () -> read.registry = Optional.of(Registry.read(folder, record.scheduleHash())));
        read.trying(Checkpoint.FILE, read::checkpoint);
        read.registry.ifPresent(chain -> known.head()
                .filter(head -> !chain.passed(head))
                .ifPresent(head -> read.fault(
                        REGISTRY,
                        "its chain never had the head " + head
                                + ": an older state of the campaign was put back, or it is"
                                + " another campaign's head")));
        read.trying("violations.log", () -> read.violations = Optional.of(ViolationsLog.read(folder)));
        read.trying("progress.csv", read::readProgress);
        read.trying(Journal.FILE, read::readJournal);
        return read;
    }

    private static VerifyingKey key(CampaignRecord record) {
        try {
            return VerifyingKey.of(record.publicKey()
                    .orElseThrow(() -> new Refusal("campaign \"" + record.campaign()
                            + "\" was begun without a signing key, so nothing of it can be verified")));
        } catch (IllegalArgumentException e) {
            throw new Refusal(CampaignRecord.FILE + "#/public_key is no key that verifies: " + e.getMessage());
        }
    }

    private void keys(CampaignVerification.Known known) {
        Path beside = folder.resolve(SealedCampaign.PUBLIC_KEY);
        if (!text(beside).equals(record.publicKey())) {
            fault(SealedCampaign.PUBLIC_KEY, "is not the key that " + CampaignRecord.FILE + " names");
        }
        known.publicKey().ifPresent(file -> {
            if (!text(file).map(String::strip).equals(record.publicKey().map(String::strip))) {
                fault(
                        CampaignRecord.FILE,
                        "its key " + key.fingerprint() + " is not that of " + file
                                + ": another key sealed this campaign, or sealed it anew");
            }
        });
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.US_ASCII))
                    : Optional.empty();
        } catch (IOException e) {
            throw new StorageFailure("read", file, e);
        }
    }

    private void trying(String ledger, Runnable reading) {
        try {
            reading.run();
        } catch (LedgerDamage | Refusal | IllegalArgumentException e) {
            fault(ledger, e.getMessage());
        }
    }

    private void readSchedule() {
        if (!Files.isRegularFile(folder.resolve(SCHEDULE))) {
            throw new LedgerDamage("is missing");
        }
        if (!FileHash.of(folder.resolve(SCHEDULE)).equals(record.scheduleHash())) {
            throw new LedgerDamage("is not the one that was locked before the first run");
        }
        schedule = Optional.of(Document.read(folder.resolve(SCHEDULE), SCHEDULE, Schema.SCHEDULE, Schedule.class));
    }

    private void checkpoint() {
        Checkpoint signed = Checkpoint.read(folder, key);
        registry.ifPresent(chain -> signed.require(record.campaign(), chain));
    }

    private void readProgress() {
        Map<TaskId, Integer> planned = new LinkedHashMap<>();
        schedule.ifPresent(all -> all.pairs().forEach(pair -> planned.merge(pair.taskId(), 1, Integer::sum)));
        try (Progress read = Progress.read(folder, planned)) {
            progress = read.rows();
        }
    }

    private void readJournal() {
        if (Files.isDirectory(folder.resolve(".staging"))) {
            try (Journal journal = Journal.read(folder.resolve(".staging"))) {
                intents = journal.intents();
            }
        }
    }

    private void fault(String where, String what) {
        faults.add(new CampaignVerification.Fault(where, what));
    }

    CampaignRecord record() {
        return record;
    }

    VerifyingKey key() {
        return key;
    }

    List<CampaignVerification.Fault> faults() {
        return faults;
    }

    Optional<Schedule> schedule() {
        return schedule;
    }

    Optional<Registry> registry() {
        return registry;
    }

    Optional<ViolationsLog> violations() {
        return violations;
    }

    /** The last row of every pair. */
    List<ProgressRow> progress() {
        return progress;
    }

    Optional<ProgressRow> row(PairId pair) {
        return progress.stream().filter(row -> row.pair().equals(pair)).findFirst();
    }

    /** Whether a lock of this run is under way, or was when the harness was interrupted. */
    boolean isBeingLocked(RunId run) {
        return intents.stream().anyMatch(intent -> intent.runId().equals(run));
    }

    Map<RunId, Registry.Entry> runs() {
        return registry.map(Registry::entries).orElse(Map.of());
    }

    Optional<Sha256> head() {
        return registry.map(Registry::head);
    }
}
