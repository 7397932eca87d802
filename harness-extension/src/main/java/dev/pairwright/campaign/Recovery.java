package dev.pairwright.campaign;

import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.Durable;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.Intent;
import dev.pairwright.ledger.PairStatus;
import dev.pairwright.ledger.ProgressRow;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.run.RunFolder;
import dev.pairwright.schedule.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings a campaign that was interrupted to where it can go on. Every step looks at what is on the disk, does one thing and leaves what a repetition takes for
 * done, so that recovery itself may be interrupted anywhere.
 */
final class Recovery {

    private static final String RUN = "run-";

    private final CampaignState state;
    private final Schedule schedule;
    private final Ledgers ledgers;
    private final DeadRuns dead;
    private final StatusRows rows;
    private final List<String> told;

    /**
     * A recovery.
     *
     * @param state the campaign
     * @param schedule every pair of it
     * @param told takes what was done, one line each, for people
     */
    Recovery(CampaignState state, Schedule schedule, List<String> told) {
        this.state = state;
        this.schedule = schedule;
        this.ledgers = state.ledgers();
        this.dead = new DeadRuns(state);
        this.rows = new StatusRows(state);
        this.told = told;
    }

    /**
     * Recovers.
     *
     * @return what only a person can settle; nothing is touched beyond completing intents if there is anything of that kind
     */
    List<Finding> recover() {
        ledgers.journal().intents().forEach(this::completed);
        UnfinishedPairs pairs = new UnfinishedPairs(state, schedule, told);
        List<Finding> findings = new ArrayList<>(strays());
        findings.addAll(pairs.lost());
        if (!findings.isEmpty()) {
            return findings;
        }
        ledgers.progress().rows().stream()
                .filter(row -> row.status() == PairStatus.SUPERSEDED)
                .forEach(this::superseded);
        abortDead();
        pairs.settle();
        if (settled()) {
            ledgers.journal().empty();
        }
        return List.of();
    }

    /** Completes a lock that was under way: what is published and holds gets its row, what is staged and holds is published first. */
    private void completed(Intent intent) {
        RunId run = intent.runId();
        if (ledgers.registry().entry(run).isPresent()) {
            return;
        }
        RunFolder published = ledgers.folder().locked(run);
        RunFolder staged = ledgers.folder().staged(run);
        Optional<Sha256> seal = Optional.of(intent.seal());
        if (new SealCheck(state).faults(published, seal).isEmpty()) {
            Durable.sync(ledgers.folder().path());
            ledgers.lock(published.readManifest(), intent.lockedAt(), intent.seal());
            told.add(run + " was published without a row: the row was added from the journal");
        } else if (!Files.exists(published.path(), LinkOption.NOFOLLOW_LINKS)
                && new SealCheck(state).faults(staged, seal).isEmpty()) {
            syncAll(staged.path());
            Durable.publish(staged.path(), published.path());
            ledgers.lock(published.readManifest(), intent.lockedAt(), intent.seal());
            told.add(run + " was sealed and not published yet: it was published and got its row");
        }
    }

    /** That a dead harness wrote its files is no sign that they were on the disk: they verify from memory as well. */
    private static void syncAll(Path folder) {
        try (Stream<Path> walked = Files.walk(folder)) {
            Durable.syncAll(walked.toList());
        } catch (IOException e) {
            throw new StorageFailure("list", folder, e);
        }
    }

    private List<Finding> strays() {
        List<Finding> strays = new ArrayList<>();
        for (String name : names(ledgers.folder().path())) {
            if (name.startsWith(RUN) && !lockedOnce(name)) {
                strays.add(new Finding.Stray(
                        name,
                        "stands among the locked runs, but registry.csv has no locked row for it and no valid intent"
                                + " tells of it"));
            }
        }
        return strays;
    }

    private boolean lockedOnce(String name) {
        try {
            return ledgers.registry()
                    .entry(new RunId(name))
                    .flatMap(Registry.Entry::seal)
                    .isPresent();
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    /** Both runs of a superseded pair are superseded; one that is on record as not holding is moved out of the way. */
    private void superseded(ProgressRow row) {
        for (RunId run : row.runs()) {
            Optional<Registry.Entry> entry = ledgers.registry().entry(run);
            if (entry.isEmpty() || entry.get().seal().isEmpty()) {
                continue;
            }
            if (entry.get().status() == RunStatus.LOCKED) {
                rows.append(run, RunStatus.SUPERSEDED);
            }
            RunFolder folder = ledgers.folder().locked(run);
            boolean recorded =
                    Loss.recorded(ledgers.violations(), run).findAny().isPresent();
            if (recorded
                    && !new SealCheck(state).faults(folder, entry.get().seal()).isEmpty()
                    && dead.keepDamaged(run)) {
                told.add(run + " does not hold any more: kept in aborted/");
            }
        }
    }

    /** What a person carries out by hand is not dead, though nobody is at work on it now. */
    private void abortDead() {
        HandledPairs handled = new HandledPairs(state);
        Set<RunId> inHand = handled.runs();
        for (Begun begun : ledgers.journal().begun()) {
            if (handled.inHand(begun)) {
                continue;
            }
            List<RunId> died = begun.runs().stream()
                    .filter(run -> ledgers.registry().entry(run).isEmpty())
                    .toList();
            if (!died.isEmpty()) {
                schedule.pair(begun.pairId()).ifPresent(pair -> dead.abort(pair, begun.runs()));
                died.forEach(run -> told.add(run + " died with the harness: marked aborted, kept in aborted/"));
            }
        }
        for (String name : names(ledgers.folder().staging())) {
            boolean waiting = inHand.stream().anyMatch(run -> run.value().equals(name));
            if (name.startsWith(RUN) && !name.endsWith(RunFolder.WORKSPACE) && !waiting) {
                keep(name);
            }
        }
        removeWorkspaces();
    }

    /** A workspace without its run's folder is one that the sweeper had no time for. */
    private void removeWorkspaces() {
        for (String name : names(ledgers.folder().staging())) {
            if (name.startsWith(RUN) && name.endsWith(RunFolder.WORKSPACE)) {
                DeadRuns.forget(ledgers.folder().staging().resolve(name));
            }
        }
    }

    private void keep(String name) {
        RunId run;
        try {
            run = new RunId(name);
        } catch (IllegalArgumentException notOurs) {
            return;
        }
        Path staged = ledgers.folder().staged(run).path();
        if (ledgers.registry().entry(run).isEmpty()) {
            if (names(staged).isEmpty()) {
                DeadRuns.forget(staged);
                return;
            }
            rows.append(run, RunStatus.ABORTED);
            told.add(name + " is a dead run that the journal does not tell of: marked aborted, kept in aborted/");
        }
        dead.keepStaged(run);
    }

    /** Whether nothing that the journal tells of is left to happen. */
    private boolean settled() {
        boolean pairs = ledgers.journal().begun().stream().allMatch(begun -> ledgers.progress()
                .row(begun.pairId())
                .filter(row -> row.runs().containsAll(begun.runs())
                        || ledgers.journal().last(begun.pairId()).stream()
                                .anyMatch(last -> row.runs().containsAll(last.runs())))
                .isPresent());
        boolean locks = ledgers.journal().intents().stream()
                .allMatch(intent -> ledgers.registry().entry(intent.runId()).isPresent());
        return pairs
                && locks
                && !(ledgers.journal().begun().isEmpty()
                        && ledgers.journal().intents().isEmpty());
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new StorageFailure("list", folder, e);
        }
    }
}
