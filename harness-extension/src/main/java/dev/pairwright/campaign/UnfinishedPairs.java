package dev.pairwright.campaign;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.PairStatus;
import dev.pairwright.ledger.ProgressRow;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.Pairing;
import dev.pairwright.run.RunFolder;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.schedule.Schedule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pairs that were begun and have no row in {@code progress.csv} for what they came to. */
final class UnfinishedPairs {

    private final CampaignState state;
    private final Schedule schedule;
    private final Ledgers ledgers;
    private final List<String> told;
    private final Map<RunId, Manifest> unclaimed = new LinkedHashMap<>();

    UnfinishedPairs(CampaignState state, Schedule schedule, List<String> told) {
        this.state = state;
        this.schedule = schedule;
        this.ledgers = state.ledgers();
        this.told = told;
    }

    /** Locked runs of unfinished pairs that do not hold. Those that do are remembered for {@link #settle}. */
    List<Finding> lost() {
        Set<RunId> claimed = new HashSet<>();
        ledgers.progress().rows().forEach(row -> claimed.addAll(row.runs()));
        List<Finding> lost = new ArrayList<>();
        ledgers.registry().entries().forEach((run, entry) -> {
            if (entry.status() == RunStatus.LOCKED && !claimed.contains(run)) {
                problem(run, entry).ifPresent(why -> lost.add(new Finding.Lost(run, why)));
            }
        });
        return lost;
    }

    private Optional<String> problem(RunId run, Registry.Entry entry) {
        RunFolder folder = ledgers.folder().locked(run);
        List<String> faults = new SealCheck(state).faults(folder, entry.seal());
        if (!faults.isEmpty()) {
            return Optional.of(String.join("; ", faults));
        }
        Manifest manifest = folder.readManifest();
        if (schedule.pair(manifest.pairing().pairId()).isEmpty()) {
            return Optional.of("it names " + manifest.pairing().pairId() + ", which is not in the schedule");
        }
        unclaimed.put(run, manifest);
        return Optional.empty();
    }

    /** Concludes each of them, or makes room for its next attempt. */
    void settle() {
        Map<PairId, List<Manifest>> locked = new LinkedHashMap<>();
        unclaimed.values().forEach(manifest -> locked.computeIfAbsent(
                        manifest.pairing().pairId(), pair -> new ArrayList<>())
                .add(manifest));
        for (PlannedPair pair : schedule.pairs()) {
            List<Manifest> runs = locked.getOrDefault(pair.pairId(), List.of());
            last(pair, runs).ifPresent(attempt -> settle(pair, attempt, runs));
        }
    }

    /** The last attempt of a pair, unless a row says what came of it: as the journal tells it, or its locked runs. */
    private Optional<Begun> last(PlannedPair pair, List<Manifest> runs) {
        Optional<ProgressRow> row = ledgers.progress().row(pair.pairId());
        return ledgers.journal()
                .last(pair.pairId())
                .or(() -> runs.stream()
                        .max(Comparator.comparingInt(
                                manifest -> manifest.pairing().attempt()))
                        .map(UnfinishedPairs::attempt))
                .filter(attempt -> row.map(last -> !last.runs().containsAll(attempt.runs()))
                        .orElse(true))
                .filter(attempt -> !new HandledPairs(state).inHand(attempt));
    }

    private static Begun attempt(Manifest manifest) {
        Pairing pairing = manifest.pairing();
        return pairing.executionOrder() == 1
                ? new Begun(pairing.pairId(), pairing.attempt(), manifest.runId(), pairing.pairedRunId())
                : new Begun(pairing.pairId(), pairing.attempt(), pairing.pairedRunId(), manifest.runId());
    }

    private void settle(PlannedPair pair, Begun attempt, List<Manifest> locked) {
        List<Manifest> mine = attempt.runs().stream()
                .flatMap(run ->
                        locked.stream().filter(manifest -> manifest.runId().equals(run)))
                .toList();
        Optional<ViolationEntry> critical = ledgers.violations().open().stream()
                .filter(entry -> entry.run().filter(attempt.runs()::contains).isPresent())
                .findFirst();
        locked.stream().filter(manifest -> !mine.contains(manifest)).forEach(manifest -> supersede(pair, manifest));
        if (critical.isPresent()) {
            mine.forEach(this::reproach);
            new PairConclusion(state).row(pair, attempt.runs(), PairStatus.FAILED);
            told.add(pair.pairId() + " had failed by " + critical.get().id() + ": recorded");
        } else if (mine.size() == attempt.runs().size()) {
            conclude(pair, attempt, mine);
        } else {
            mine.forEach(manifest -> supersede(pair, manifest));
        }
    }

    private void supersede(PlannedPair pair, Manifest manifest) {
        ledgers.status(manifest.runId(), manifest.variant().variantId(), pair.taskId(), RunStatus.SUPERSEDED);
        told.add(manifest.runId() + " was locked and its partner died: superseded, " + pair.pairId()
                + " runs again whole");
    }

    private void conclude(PlannedPair pair, Begun attempt, List<Manifest> manifests) {
        PairConclusion conclusion = new PairConclusion(state);
        List<FinishedRun> finished = new ArrayList<>();
        try {
            manifests.forEach(manifest -> finished.add(new RecordedRun(state).of(manifest)));
            conclusion.conclude(pair, attempt.runs(), finished, Optional.empty());
        } catch (Refusal e) {
            conclusion.broken(pair, attempt.runs(), finished, new CriticalViolation.InvalidManifest(e.getMessage()));
        }
        String status = ledgers.progress()
                .row(pair.pairId())
                .map(row -> row.status().word())
                .orElse("not recorded");
        told.add(pair.pairId() + " had both runs locked and no row: concluded, " + status);
    }

    private void reproach(Manifest manifest) {
        try {
            new RecordedRun(state).of(manifest);
        } catch (Refusal unreadable) {
            // the pair has failed in any case
        }
    }
}
