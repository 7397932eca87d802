package dev.pairwright.campaign;

import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Sha256;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.io.Durable;
import dev.pairwright.io.FileHash;
import dev.pairwright.ledger.Intent;
import dev.pairwright.ledger.Journal;
import dev.pairwright.ledger.LedgerDamage;
import dev.pairwright.ledger.Progress;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.RegistryRepair;
import dev.pairwright.ledger.RegistryRow;
import dev.pairwright.ledger.TornTail;
import dev.pairwright.ledger.ViolationsLog;
import dev.pairwright.manifest.RunSeal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Opens a campaign's ledgers: what an interruption left torn is cut off first, and a row that lacks its link gets it. */
final class LedgerOpening {

    private LedgerOpening() {}

    /**
     * Opens them.
     *
     * @param told takes what was mended, one line each
     * @throws LedgerDamage if one of them does not hold; none is open then
     */
    static Ledgers open(CampaignPlan plan, CampaignFolder folder, Sha256 genesis, HarnessTime time, List<String> told) {
        Path path = folder.path();
        for (String ledger :
                List.of("registry.csv", "registry.chain.jsonl", "progress.csv", ".staging/" + Journal.FILE)) {
            TornTail.cutLine(path, ledger).ifPresent(told::add);
            sync(path.resolve(ledger));
        }
        TornTail.cutEntry(path).ifPresent(told::add);
        sync(path.resolve("violations.log"));
        Deque<Runnable> opened = new ArrayDeque<>();
        try {
            Journal journal = Journal.open(folder.staging());
            opened.push(journal::close);
            RegistryRepair.linkLastRow(path, genesis, row -> seal(folder, journal, row))
                    .ifPresent(told::add);
            Registry registry = Registry.open(path, genesis);
            opened.push(registry::close);
            ViolationsLog violations = ViolationsLog.open(path);
            opened.push(violations::close);
            Experiment experiment = plan.capsule().experiment();
            Progress progress = Progress.open(
                    path, experiment.first().column(), experiment.second().column(), plan.pairsByTask());
            opened.push(progress::close);
            progress.publishRemaining();
            return new Ledgers(folder, registry, progress, violations, journal, time);
        } catch (RuntimeException | Error e) {
            opened.forEach(Runnable::run);
            throw e;
        }
    }

    /** A harness that was killed may have written its last line without syncing it: nothing is built on it before it is on the disk. */
    private static void sync(Path ledger) {
        if (Files.isRegularFile(ledger, LinkOption.NOFOLLOW_LINKS)) {
            Durable.sync(ledger);
        }
    }

    private static Optional<Sha256> seal(CampaignFolder folder, Journal journal, RegistryRow row) {
        Path sums = folder.locked(row.runId()).path().resolve(RunSeal.FILE);
        return journal.intents().stream()
                .filter(intent ->
                        intent.runId().equals(row.runId()) && intent.lockedAt().equals(row.timestamp()))
                .map(Intent::seal)
                .findFirst()
                .or(() -> Files.isRegularFile(sums, LinkOption.NOFOLLOW_LINKS)
                        ? Optional.of(FileHash.of(sums))
                        : Optional.empty());
    }
}
