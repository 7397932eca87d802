package dev.pairwright.campaign;

import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.Timestamp;
import dev.pairwright.core.VariantId;
import dev.pairwright.core.Violation;
import dev.pairwright.io.Durable;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.Intent;
import dev.pairwright.ledger.Journal;
import dev.pairwright.ledger.Progress;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.RegistryRow;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.ledger.ViolationsLog;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.run.RunFolder;
import dev.pairwright.run.SealPhase;
import dev.pairwright.schedule.PlannedPair;
import java.util.Optional;

/**
 * The open ledgers of a campaign.
 *
 * @param folder where they are
 * @param registry every run
 * @param progress every pair
 * @param violations every violation
 * @param journal intents
 * @param time where timestamps come from
 */
record Ledgers(
        CampaignFolder folder,
        Registry registry,
        Progress progress,
        ViolationsLog violations,
        Journal journal,
        HarnessTime time)
        implements AutoCloseable {

    /**
     * Publishes a sealed run: intent, all of it on the disk, rename, row. When this returns, the run is locked and stays so whatever happens.
     *
     * @return the folder it has now
     */
    RunFolder publish(SealPhase.Sealed sealed) {
        Manifest manifest = sealed.manifest();
        String lockedAt = manifest.immutability().lockedAt().orElseThrow();
        journal.append(new Intent(manifest.runId(), sealed.seal().hash(), lockedAt));
        sealed.settle();
        Durable.publish(
                folder.staged(manifest.runId()).path(),
                folder.locked(manifest.runId()).path());
        return lock(manifest, lockedAt, sealed.seal().hash());
    }

    /**
     * Closes a published run and appends its row.
     *
     * @return the folder it has
     */
    RunFolder lock(Manifest manifest, String lockedAt, Sha256 seal) {
        RunFolder published = folder.locked(manifest.runId());
        SealPhase.close(published.path());
        registry.append(
                new RegistryRow(
                        manifest.runId(),
                        manifest.variant().variantId(),
                        manifest.task().taskId(),
                        lockedAt,
                        RunStatus.LOCKED),
                Optional.of(seal));
        return published;
    }

    /** Reserves the ids of a pair's next attempt and writes them down: from here on recovery knows of it. */
    Begun begin(PlannedPair pair, int attempt) {
        CampaignFolder.Reserved reserved = folder.reserve(
                time.now(), pair.taskId(), pair.first(), pair.second(), attempt, run -> registry.entry(run)
                        .isPresent());
        Begun begun = new Begun(pair.pairId(), attempt, reserved.first(), reserved.second());
        journal.append(begun);
        return begun;
    }

    /** Waits until everything that was appended is on the disk: before a row of progress says that a pair is done with. */
    void settle() {
        registry.settle();
        violations.settle();
    }

    /** Records that a run counts for nothing any more, or never did. */
    void status(RunId run, VariantId variant, TaskId task, RunStatus status) {
        registry.append(new RegistryRow(run, variant, task, Timestamp.of(time.now()), status), Optional.empty());
    }

    /** Records a violation. */
    ViolationEntry violation(Optional<RunId> run, Violation violation) {
        return violations.append(Timestamp.of(time.now()), run, violation);
    }

    @Override
    public void close() {
        journal.close();
        violations.close();
        progress.close();
        registry.close();
    }
}
