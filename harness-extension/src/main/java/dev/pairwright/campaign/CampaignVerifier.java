package dev.pairwright.campaign;

import dev.pairwright.campaign.CampaignVerification.Fault;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.FileHash;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.PairStatus;
import dev.pairwright.ledger.ProgressRow;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.manifest.RunSeal;
import dev.pairwright.manifest.RunVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verifies a campaign without its lock. What is locked while it reads is told apart from what has no business there. */
final class CampaignVerifier {

    private static final String RUN = "run-";

    private final Path folder;
    private final List<String> folders;
    private final ReadLedgers ledgers;
    private final List<Fault> faults;
    private final List<String> remarks = new ArrayList<>();
    private int verified;

    /** Folders are listed before the ledgers are read: a run gets its row after it was published. */
    CampaignVerifier(Path folder, CampaignVerification.Known known) {
        this.folder = folder;
        this.folders = Files.isDirectory(folder) ? runFolders(folder) : List.of();
        this.ledgers = ReadLedgers.of(folder, known);
        this.faults = new ArrayList<>(ledgers.faults());
    }

    private static List<String> runFolders(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(RUN))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StorageFailure("list", folder, e);
        }
    }

    /** Verifies these runs, and the pairs if all of it is wanted. */
    CampaignVerification verify(Predicate<RunId> wanted, boolean whole) {
        runs(wanted);
        strays(wanted);
        PairComparison comparison = PairComparison.of(folder, ledgers);
        int compared = 0;
        if (whole) {
            compared = comparison.compare(ledgers.progress(), faults);
            remarks.addAll(comparison.remarks());
            unfinished();
        }
        return result(compared);
    }

    CampaignVerification verifyPair(PairId pair) {
        ledgers.schedule().filter(all -> all.pair(pair).isEmpty()).ifPresent(all -> {
            throw new Refusal(pair + " is not in the schedule of campaign \""
                    + ledgers.record().campaign() + "\"");
        });
        Optional<ProgressRow> row = ledgers.row(pair);
        List<RunId> runs = row.map(ProgressRow::runs).orElse(List.of());
        runs(runs::contains);
        int compared = 0;
        if (row.isEmpty() || !row.get().status().done()) {
            faults.add(new Fault(
                    pair.value(),
                    row.map(last -> "is " + last.status().word() + "; violations.log says why")
                            .orElse("has no row in progress.csv: not both of its runs are locked")));
        } else {
            PairComparison comparison = PairComparison.of(folder, ledgers);
            compared = comparison.compare(List.of(row.get()), faults);
            remarks.addAll(comparison.remarks());
            row.filter(last -> last.status() != PairStatus.COMPLETE)
                    .ifPresent(last -> remarks.add(pair + " is " + last.status().word() + ": "
                            + ledgers.violations().stream()
                                    .flatMap(log -> runs.stream().flatMap(run -> log.of(run).stream()))
                                    .map(entry -> entry.headline())
                                    .collect(Collectors.joining("; "))));
        }
        return result(compared);
    }

    private CampaignVerification result(int compared) {
        CampaignRecord record = ledgers.record();
        record.halt().ifPresent(halt -> remarks.add(halt.inWords()));
        return new CampaignVerification(
                record.experimentId().value(),
                record.campaign().value(),
                folder.toAbsolutePath().normalize().toString(),
                faults.isEmpty(),
                count(RunStatus.LOCKED),
                verified,
                count(RunStatus.SUPERSEDED),
                (int) ledgers.progress().stream()
                        .filter(row -> row.status().done())
                        .count(),
                compared,
                ledgers.registry().map(Registry::rows).orElse(0L),
                ledgers.head().map(Sha256::value).orElse(""),
                ledgers.key().fingerprint(),
                faults,
                remarks);
    }

    private int count(RunStatus status) {
        return (int) ledgers.runs().values().stream()
                .filter(entry -> entry.status() == status)
                .count();
    }

    private void runs(Predicate<RunId> wanted) {
        Map<RunId, RunVerification> found = candidates().entrySet().parallelStream()
                .filter(run -> wanted.test(run.getKey()))
                .collect(Collectors.toConcurrentMap(
                        Map.Entry::getKey,
                        run -> RunVerification.of(
                                folder.resolve(run.getKey().value()), ledgers.key(), run.getValue())));
        found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(RunId::value)))
                .forEach(run -> told(run.getKey(), run.getValue()));
    }

    /** Every run that was ever locked, with its registered seal; of a registry that does not hold, the folders there are, each by its own seal. */
    private Map<RunId, Optional<Sha256>> candidates() {
        Map<RunId, Optional<Sha256>> runs = new LinkedHashMap<>();
        if (ledgers.registry().isPresent()) {
            ledgers.runs().forEach((run, entry) -> {
                if (entry.seal().isPresent()) {
                    runs.put(run, entry.seal());
                }
            });
            return runs;
        }
        for (String name : folders) {
            Path sums = folder.resolve(name).resolve(RunSeal.FILE);
            boolean there = Files.isRegularFile(sums, LinkOption.NOFOLLOW_LINKS);
            id(name).ifPresent(run -> runs.put(run, there ? Optional.of(FileHash.of(sums)) : Optional.empty()));
        }
        return runs;
    }

    private void told(RunId run, RunVerification found) {
        boolean counts = Optional.ofNullable(ledgers.runs().get(run))
                .map(entry -> entry.status() == RunStatus.LOCKED)
                .orElse(true);
        boolean givenUp = !counts
                && ledgers.violations()
                        .filter(log -> Loss.recorded(log, run).findAny().isPresent())
                        .isPresent();
        if (found.verified()) {
            verified += counts ? 1 : 0;
            found.remarks().forEach(remark -> remarks.add(run + ": " + remark));
        } else if (givenUp) {
            remarks.add(run + " is superseded and was given up: " + found.inWords());
        } else {
            faults.add(new Fault(run.value(), found.inWords()));
        }
    }

    private void strays(Predicate<RunId> wanted) {
        if (ledgers.registry().isEmpty()) {
            return;
        }
        for (String name : folders) {
            Optional<RunId> run = id(name);
            if (run.filter(wanted).isEmpty() && run.isPresent()) {
                continue;
            }
            boolean known =
                    run.map(ledgers.runs()::get).flatMap(Registry.Entry::seal).isPresent();
            if (!known && run.filter(ledgers::isBeingLocked).isPresent()) {
                remarks.add(name + " is being locked, or its lock was interrupted: the next start completes it");
            } else if (!known) {
                faults.add(new Fault(name, "stands among the locked runs, but registry.csv has no locked row for it"));
            }
        }
    }

    private static Optional<RunId> id(String name) {
        try {
            return Optional.of(new RunId(name));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Locked runs that no pair counts: one is carried out by hand, or the harness was interrupted. */
    private void unfinished() {
        Set<RunId> counted = new HashSet<>();
        ledgers.progress().forEach(row -> counted.addAll(row.runs()));
        ledgers.runs().forEach((run, entry) -> {
            if (entry.status() == RunStatus.LOCKED && !counted.contains(run)) {
                remarks.add(run + " is locked, and its pair is not concluded yet");
            }
        });
    }
}
