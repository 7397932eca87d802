package dev.pairwright.analysis.locked;

import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.TaskId;
import dev.pairwright.io.Document;
import dev.pairwright.io.FileHash;
import dev.pairwright.io.Schema;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.Checkpoint;
import dev.pairwright.ledger.LedgerDamage;
import dev.pairwright.ledger.Progress;
import dev.pairwright.ledger.ProgressRow;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.RegistryRow;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.ledger.ViolationsLog;
import dev.pairwright.manifest.key.VerifyingKey;
import dev.pairwright.schedule.Schedule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a campaign's ledgers say, verified as far as they can be.
 *
 * @param record its {@code campaign.json}
 * @param schedule its schedule
 * @param key the key that everything is sealed by
 * @param runs what the registry says of each run
 * @param rows the registry's rows, in order
 * @param head the head of the chain
 * @param progress the last row of each pair
 * @param violations every entry
 */
@API(status = API.Status.INTERNAL)
public record CampaignLedgers(
        CampaignRecord record,
        Schedule schedule,
        VerifyingKey key,
        Map<RunId, Registry.Entry> runs,
        List<RegistryRow> rows,
        Sha256 head,
        Map<PairId, ProgressRow> progress,
        List<ViolationEntry> violations) {

    private static final String SCHEDULE = "schedule.json";

    /**
     * Reads and verifies them.
     *
     * @param folder the campaign's folder
     * @param capsule its experiment
     * @param published a head kept elsewhere, that the chain must hold
     * @throws Refusal saying what does not hold: then nothing is analysed
     */
    static CampaignLedgers read(Path folder, Capsule capsule, Optional<Sha256> published) {
        if (!Files.isRegularFile(folder.resolve(CampaignRecord.FILE))) {
            throw new Refusal("there is no campaign to analyse in " + folder + ": it has no " + CampaignRecord.FILE);
        }
        CampaignRecord record = CampaignRecord.read(folder);
        if (!record.experimentId().equals(capsule.experiment().experimentId())) {
            throw new Refusal("campaign \"" + record.campaign() + "\" is one of " + record.experimentId() + ", not of "
                    + capsule.experiment().experimentId());
        }
        try {
            return read(folder, record, published);
        } catch (LedgerDamage | IllegalArgumentException e) {
            throw new Refusal("campaign \"" + record.campaign() + "\" is not analysed, its ledgers do not hold: "
                    + e.getMessage());
        }
    }

    private static CampaignLedgers read(Path folder, CampaignRecord record, Optional<Sha256> published) {
        VerifyingKey key = VerifyingKey.of(record.publicKey()
                .orElseThrow(() -> new LedgerDamage("it was begun without a key, so no run can be verified")));
        if (!FileHash.of(folder.resolve(SCHEDULE)).equals(record.scheduleHash())) {
            throw new LedgerDamage(SCHEDULE + " is not the one that was locked");
        }
        Schedule schedule = Document.read(folder.resolve(SCHEDULE), SCHEDULE, Schema.SCHEDULE, Schedule.class);
        Map<TaskId, Integer> planned = new LinkedHashMap<>();
        schedule.pairs().forEach(pair -> planned.merge(pair.taskId(), 1, Integer::sum));
        try (Registry registry = Registry.read(folder, record.scheduleHash());
                Progress progress = Progress.read(folder, planned);
                ViolationsLog violations = ViolationsLog.read(folder)) {
            Checkpoint.read(folder, key).require(record.campaign(), registry);
            published.filter(head -> !registry.passed(head)).ifPresent(head -> {
                throw new LedgerDamage("registry.chain.jsonl never had the head " + head);
            });
            Map<PairId, ProgressRow> last = new LinkedHashMap<>();
            progress.rows().forEach(row -> last.put(row.pair(), row));
            return new CampaignLedgers(
                    record,
                    schedule,
                    key,
                    registry.entries(),
                    Registry.history(folder),
                    registry.head(),
                    last,
                    violations.entries());
        }
    }

    /** What is documented about a run. */
    List<ViolationEntry> of(RunId run) {
        return violations.stream()
                .filter(entry -> entry.run().equals(Optional.of(run)))
                .toList();
    }

    /** What is documented about a pair that names it in its text. */
    Optional<ViolationEntry> naming(PairId pair) {
        String name = "(in " + pair + ")";
        return violations.stream()
                .filter(entry -> entry.message().contains(name))
                .findFirst();
    }
}
