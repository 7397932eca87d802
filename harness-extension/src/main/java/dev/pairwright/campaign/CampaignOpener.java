package dev.pairwright.campaign;

import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.io.Durable;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.LedgerDamage;
import dev.pairwright.ledger.Progress;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.ViolationsLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Opens a campaign's folder: makes it if there is none, and refuses one that was begun otherwise than it would be now. */
final class CampaignOpener {

    private static final String SCHEDULE = "schedule.json";

    private final CampaignPlan plan;
    private final CampaignFolder folder;
    private final HarnessTime time;

    CampaignOpener(CampaignPlan plan, HarnessTime time) {
        this.plan = plan;
        this.folder = CampaignFolder.of(plan.capsule().folder(), plan.name());
        this.time = time;
    }

    /**
     * An opened campaign, to be closed.
     *
     * @param record how it was begun
     * @param ledgers its ledgers
     * @param lock what keeps others out
     * @param told what was mended, one line each
     */
    record Opened(CampaignRecord record, Ledgers ledgers, CampaignLock lock, List<String> told)
            implements AutoCloseable {

        @Override
        public void close() {
            try (lock) {
                ledgers.close();
            }
        }
    }

    /**
     * Opens the campaign.
     *
     * @throws Refusal if somebody else has it open, it was begun otherwise, or a ledger does not hold
     */
    Opened open() {
        if (plan.scratch() && plan.resolution().isPresent()) {
            throw new Refusal(
                    "a try-out needs no remedy, it begins anew by itself: name the campaign that is halted with"
                            + " -Dpairwright.campaign=<name>, or select every pair to mean the main one");
        }
        if (!begun()) {
            plan.requireNoHead();
            plan.models().require();
        }
        CampaignLock lock = CampaignLock.take(folder.path(), plan.name(), time);
        try {
            if (plan.scratch() && begun() && !usableAsItIs()) {
                clear();
            }
            return opened(lock);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** Begins a scratch campaign anew that turned out not to hold. */
    Opened openAnew() {
        CampaignLock lock = CampaignLock.take(folder.path(), plan.name(), time);
        try {
            clear();
            return opened(lock);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private Opened opened(CampaignLock lock) {
        if (!begun()) {
            if (plan.scratch()) {
                clear();
            }
            requireNothingLocked();
            new PilotGate(plan).requirePassed();
            begin();
        }
        syncFolders();
        CampaignRecord record = CampaignRecord.read(folder.path());
        SealedCampaign seals = new SealedCampaign(folder.path(), plan);
        seals.requireSameKey(record);
        BegunAs begun = new BegunAs(record, plan);
        begun.require();
        List<String> told = new ArrayList<>();
        Ledgers ledgers = plan.scratch()
                ? scratchLedgers(record, seals, told)
                : new DamagedLedgers(plan, folder, record, time)
                        .openedOrRefused(() -> ledgers(record, seals, told), told);
        try {
            new ClosedCampaign(plan).require(folder.path(), ledgers.progress());
            begun.requirePins(ledgers.progress());
        } catch (Refusal e) {
            ledgers.close();
            throw e;
        }
        return new Opened(CampaignRecord.read(folder.path()), ledgers, lock, told);
    }

    private boolean begun() {
        return Files.exists(folder.path().resolve(CampaignRecord.FILE));
    }

    private boolean usableAsItIs() {
        try {
            CampaignRecord record = CampaignRecord.read(folder.path());
            return record.halt().isEmpty()
                    && record.agent().equals(plan.agent())
                    && record.evidence() == plan.record().evidence()
                    && record.secondAgent().equals(plan.record().secondAgent())
                    && record.publicKey().equals(plan.record().publicKey())
                    && plan.changesSince(record).isEmpty()
                    && plan.pinsChangedSince(record).isEmpty();
        } catch (Refusal e) {
            return false;
        }
    }

    /** Removes everything of a scratch campaign but what it is held by. */
    private void clear() {
        try (Stream<Path> listed = Files.list(folder.path())) {
            for (Path path : listed.sorted().toList()) {
                if (!path.getFileName().toString().equals(CampaignLock.FILE)) {
                    TreeRemoval.remove(path);
                }
            }
        } catch (IOException e) {
            throw new StorageFailure("remove the earlier try-out in", folder.path(), e);
        }
    }

    /** A folder with runs and without {@code campaign.json} was begun and is damaged: to begin it again would hide that. */
    private void requireNothingLocked() {
        try (Stream<Path> listed = Files.list(folder.path())) {
            long runs = listed.filter(path -> path.getFileName().toString().startsWith("run-"))
                    .count();
            if (runs > 0) {
                throw new Refusal("CRITICAL " + CampaignRecord.FILE + " is missing in " + folder.path() + ", where "
                        + runs + (runs == 1 ? " run is" : " runs are") + " locked. Put it back from a backup, or begin"
                        + " another campaign with -Dpairwright.campaign=<name>");
            }
        } catch (IOException e) {
            throw new StorageFailure("list", folder.path(), e);
        }
    }

    /** {@code campaign.json} comes last: a folder without it was never begun. */
    private void begin() {
        Experiment experiment = plan.capsule().experiment();
        try {
            Files.createDirectories(folder.staging());
            for (String name :
                    List.of(SCHEDULE, "registry.csv", "registry.chain.jsonl", "progress.csv", "violations.log")) {
                Files.deleteIfExists(folder.path().resolve(name));
            }
        } catch (IOException e) {
            throw new StorageFailure("begin a campaign in", folder.path(), e);
        }
        Durable.write(folder.path().resolve(SCHEDULE), plan.scheduleFile());
        Registry.create(folder.path());
        Progress.create(
                folder.path(), experiment.first().column(), experiment.second().column());
        ViolationsLog.create(folder.path());
        new SealedCampaign(folder.path(), plan).begin(plan.record().scheduleHash(), time);
        plan.record().write(folder.path());
    }

    /** The campaign's folder and those it was made in: whoever began it may have died before it came to that. */
    private void syncFolders() {
        Path path = folder.path().toAbsolutePath();
        List.of(path, path.getParent(), path.getParent().getParent()).forEach(Durable::sync);
    }

    private Ledgers scratchLedgers(CampaignRecord record, SealedCampaign seals, List<String> told) {
        try {
            return ledgers(record, seals, told);
        } catch (LedgerDamage neverEvidence) {
            clear();
            begin();
            return ledgers(CampaignRecord.read(folder.path()), seals, told);
        }
    }

    /** The checkpoint is looked at before recovery adds rows: what it counts was on the disk before it. */
    private Ledgers ledgers(CampaignRecord record, SealedCampaign seals, List<String> told) {
        try {
            Files.createDirectories(folder.staging());
        } catch (IOException e) {
            throw new StorageFailure("make", folder.staging(), e);
        }
        Ledgers ledgers = LedgerOpening.open(plan, folder, record.scheduleHash(), time, told);
        try {
            seals.verify(ledgers.registry());
            ledgers.journal().require(ledgers.registry());
            return ledgers;
        } catch (RuntimeException | Error e) {
            ledgers.close();
            throw e;
        }
    }
}
