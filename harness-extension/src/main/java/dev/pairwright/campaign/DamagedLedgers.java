package dev.pairwright.campaign;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Timestamp;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.LedgerDamage;
import dev.pairwright.ledger.RegistryRepair;
import dev.pairwright.ledger.RegistryRow;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.ledger.ViolationsLog;
import dev.pairwright.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What becomes of a campaign with a ledger that does not hold: it is recorded as lost data, the campaign halts, and history is not rewritten. Only a registry whose
 * chain proves every row is written anew, when a person resolves the violation.
 *
 * @param plan the campaign as it would be now
 * @param folder where its files are
 * @param record {@code campaign.json}
 * @param time where timestamps come from
 */
record DamagedLedgers(CampaignPlan plan, CampaignFolder folder, CampaignRecord record, HarnessTime time) {

    /**
     * The ledgers, if they hold or could be mended.
     *
     * @param open opens them
     * @param told takes what was mended
     * @throws Refusal if they do not hold, beginning with {@code CRITICAL}
     */
    Ledgers openedOrRefused(Supplier<Ledgers> open, List<String> told) {
        try {
            return open.get();
        } catch (LedgerDamage damage) {
            String id = recorded(damage);
            if (plan.resolution().filter(said -> said.violations().contains(id)).isEmpty()) {
                throw refusal(damage, id);
            }
            try {
                RegistryRepair.rebuild(folder.path(), record.scheduleHash(), lockedRows());
                Ledgers ledgers = open.get();
                told.add("registry.csv was written anew: its chain proves every row; the damaged one is kept in"
                        + " .quarantine/");
                return ledgers;
            } catch (LedgerDamage still) {
                throw new Refusal("CRITICAL " + id + " cannot be resolved while this stands: " + still.getMessage()
                        + "\nPut the file back from a backup and resolve it then, or begin another campaign with"
                        + " -Dpairwright.campaign=<name>");
            }
        }
    }

    /** Puts it on record, once, and halts. */
    private String recorded(LedgerDamage damage) {
        CriticalViolation violation = new CriticalViolation.DataLoss(damage.getMessage());
        String message = ViolationsLog.printable(violation.message());
        ViolationEntry entry;
        try (ViolationsLog log = ViolationsLog.open(folder.path())) {
            entry = log.open().stream()
                    .filter(open -> open.message().equals(message))
                    .findFirst()
                    .orElseGet(() -> log.append(Timestamp.of(time.now()), Optional.empty(), violation));
        } catch (LedgerDamage ofTheLogItself) {
            Optional<CampaignRecord.Halt> known =
                    record.halt().filter(halt -> halt.reason().equals(message));
            if (known.isPresent()) {
                return known.get().violationId();
            }
            entry = ViolationsLog.appendBlindly(folder.path(), Timestamp.of(time.now()), violation);
        }
        if (record.halt().isEmpty()) {
            record.withHalt(Optional.of(CampaignRecord.Halt.of(entry))).write(folder.path());
        }
        return entry.id();
    }

    private Refusal refusal(LedgerDamage damage, String id) {
        return new Refusal("CRITICAL " + id + " " + damage.getMessage() + "\ncampaign \"" + plan.name()
                + "\" is halted and nothing of it is rewritten. Put the file back from a backup; a registry.csv is also"
                + " written anew if its chain proves every row. Then say what was done:\n  "
                + plan.resolving(List.of(id)));
    }

    /** The rows that locked folders tell of: whether one is right, the chain decides. */
    private List<RegistryRow> lockedRows() {
        try (Stream<Path> listed = Files.list(folder.path())) {
            return listed.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("run-"))
                    .flatMap(name -> row(name).stream())
                    .toList();
        } catch (IOException e) {
            throw new StorageFailure("list", folder.path(), e);
        }
    }

    private Optional<RegistryRow> row(String name) {
        try {
            Manifest manifest = folder.locked(new RunId(name)).readManifest();
            return manifest.immutability()
                    .lockedAt()
                    .map(at -> new RegistryRow(
                            manifest.runId(),
                            manifest.variant().variantId(),
                            manifest.task().taskId(),
                            at,
                            RunStatus.LOCKED));
        } catch (Refusal | StorageFailure | IllegalArgumentException noLockedRun) {
            return Optional.empty();
        }
    }
}
