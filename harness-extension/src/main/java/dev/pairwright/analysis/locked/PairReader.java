package dev.pairwright.analysis.locked;

import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.PairId;
import dev.pairwright.core.RunId;
import dev.pairwright.ledger.PairStatus;
import dev.pairwright.ledger.ProgressRow;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.PairingFault;
import dev.pairwright.manifest.PairingVerification;
import dev.pairwright.schedule.PlannedPair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads pairs: what the ledgers say of each, held against its runs. Knows which runs belong to no pair that counts. */
final class PairReader {

    private final CampaignLedgers ledgers;
    private final Capsule capsule;
    private final RunReader runs;
    private final Map<PairId, List<RunId>> alone;
    private final List<String> unclaimed;

    private PairReader(
            CampaignLedgers ledgers,
            Capsule capsule,
            RunReader runs,
            Map<PairId, List<RunId>> alone,
            List<String> unclaimed) {
        this.ledgers = ledgers;
        this.capsule = capsule;
        this.runs = runs;
        this.alone = alone;
        this.unclaimed = unclaimed;
    }

    /**
     * What reading a pair came to.
     *
     * @param pair the pair
     * @param faults what does not hold
     * @param remarks what seals do not cover and was changed
     * @param verified how many of its runs are what was sealed
     */
    record Read(LockedPair pair, List<String> faults, List<String> remarks, int verified) {}

    static PairReader of(Path folder, Capsule capsule, CampaignLedgers ledgers) {
        RunReader runs = new RunReader(folder, ledgers.key(), capsule);
        Set<RunId> claimed = new HashSet<>();
        ledgers.progress().values().forEach(row -> claimed.addAll(row.runs()));
        Map<PairId, List<RunId>> alone = new HashMap<>();
        List<String> unclaimed = new ArrayList<>();
        ledgers.runs().forEach((run, entry) -> {
            if (entry.status() == RunStatus.LOCKED && !claimed.contains(run)) {
                RunReader.Read read = runs.read(run, entry.seal());
                Optional<PairId> pair =
                        read.manifest().map(manifest -> manifest.pairing().pairId());
                pair.ifPresent(
                        id -> alone.computeIfAbsent(id, p -> new ArrayList<>()).add(run));
                unclaimed.addAll(read.faults());
            }
        });
        return new PairReader(ledgers, capsule, runs, alone, unclaimed);
    }

    /** Locked runs that no pair names and that are not what was sealed. */
    List<String> unclaimed() {
        return List.copyOf(unclaimed);
    }

    Read read(PlannedPair planned) {
        ProgressRow row = ledgers.progress().get(planned.pairId());
        if (row == null) {
            return withoutRow(planned);
        }
        return switch (row.status()) {
            case COMPLETE, COMPLETE_WITH_VIOLATION -> counted(planned, row);
            case EXCLUDED -> told(planned, LockedPair.Status.EXCLUDED, reason(row, "excluded by policy"));
            case FAILED -> told(planned, LockedPair.Status.FAILED, reason(row, "critical violation"));
            case SUPERSEDED -> told(planned, LockedPair.Status.UNFINISHED, "to be run again");
        };
    }

    private static Read told(PlannedPair planned, LockedPair.Status status, String reason) {
        return new Read(
                new LockedPair(planned, status, reason, Optional.empty(), Optional.empty(), true),
                List.of(),
                List.of(),
                0);
    }

    /** The first thing on record of either run, of the kind that a pair is left out for where there is one. */
    private String reason(ProgressRow row, String otherwise) {
        List<ViolationEntry> entries =
                row.runs().stream().flatMap(run -> ledgers.of(run).stream()).toList();
        return entries.stream()
                .filter(entry -> entry.critical() || entry.action().contains("excluded"))
                .findFirst()
                .or(() -> entries.stream().findFirst())
                .or(() -> ledgers.naming(row.pair()))
                .map(entry -> entry.id() + " " + entry.message())
                .orElse(otherwise);
    }

    private Read counted(PlannedPair planned, ProgressRow row) {
        RunReader.Read first = read(row.firstVariantRun());
        RunReader.Read second = read(row.secondVariantRun());
        List<String> faults = new ArrayList<>(first.faults());
        faults.addAll(second.faults());
        if (first.manifest().isPresent() && second.manifest().isPresent()) {
            pairing(planned, first.manifest().get(), second.manifest().get())
                    .forEach(fault -> faults.add(planned.pairId() + " is no pair: " + fault));
        }
        List<String> remarks = Stream.concat(first.remarks().stream(), second.remarks().stream())
                .toList();
        int verified = (first.run().isPresent() ? 1 : 0) + (second.run().isPresent() ? 1 : 0);
        boolean whole = first.run().isPresent() && second.run().isPresent();
        boolean noPair = whole && !faults.isEmpty();
        LockedPair pair = new LockedPair(
                planned,
                faults.isEmpty() ? LockedPair.Status.ANALYSED : LockedPair.Status.DAMAGED,
                String.join("; ", faults),
                noPair ? Optional.empty() : first.run(),
                noPair ? Optional.empty() : second.run(),
                row.status() == PairStatus.COMPLETE_WITH_VIOLATION);
        return new Read(pair, faults, remarks, verified);
    }

    private List<String> pairing(PlannedPair planned, Manifest first, Manifest second) {
        boolean inOrder = first.pairing().executionOrder() == 1;
        List<String> faults = new ArrayList<>(PairingVerification.faults(
                        inOrder ? first : second,
                        inOrder ? second : first,
                        planned.first(),
                        capsule.experiment().factor())
                .stream()
                .map(PairingFault::message)
                .toList());
        if (!first.pairing().pairId().equals(planned.pairId())
                || !first.task().taskId().equals(planned.taskId())) {
            faults.add("its runs were pinned as " + first.pairing().pairId() + " of "
                    + first.task().taskId());
        }
        if (!first.variant().variantId().equals(capsule.experiment().first().variantId())) {
            faults.add("the column of " + capsule.experiment().first().variantId() + " names a run of "
                    + first.variant().variantId());
        }
        return faults;
    }

    private RunReader.Read read(RunId run) {
        Registry.Entry entry = ledgers.runs().get(run);
        if (entry == null || entry.status() != RunStatus.LOCKED) {
            return new RunReader.Read(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(run + " is counted by progress.csv, but registry.csv does not say it is locked"),
                    List.of());
        }
        return runs.read(run, entry.seal());
    }

    /** A pair under way when the campaign stopped: it may have one locked run. */
    private Read withoutRow(PlannedPair planned) {
        Optional<LockedRun> first = Optional.empty();
        Optional<LockedRun> second = Optional.empty();
        for (RunId id : alone.getOrDefault(planned.pairId(), List.of())) {
            Optional<LockedRun> run = read(id).run();
            if (run.filter(r -> r.variant().equals(capsule.experiment().first().variantId()))
                    .isPresent()) {
                first = run;
            } else {
                second = run;
            }
        }
        Optional<ViolationEntry> named = ledgers.naming(planned.pairId());
        boolean both = first.isPresent() && second.isPresent();
        int verified = (first.isPresent() ? 1 : 0) + (second.isPresent() ? 1 : 0);
        if (verified == 0 && named.isEmpty()) {
            return told(planned, LockedPair.Status.NOT_RUN, "not run");
        }
        String reason = both
                ? "both runs are locked, but the pair was never concluded: the next start does"
                : named.map(entry -> entry.id() + " " + entry.message()).orElse("not finished");
        LockedPair pair = new LockedPair(
                planned,
                LockedPair.Status.UNFINISHED,
                reason,
                both ? Optional.empty() : first,
                both ? Optional.empty() : second,
                named.isPresent());
        return new Read(pair, List.of(), List.of(), verified);
    }
}
