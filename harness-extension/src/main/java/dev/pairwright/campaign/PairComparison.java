package dev.pairwright.campaign;

import dev.pairwright.campaign.CampaignVerification.Fault;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.io.Document;
import dev.pairwright.io.FileHash;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.StrictJson;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.ProgressRow;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.ledger.ViolationsLog;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.PairingFault;
import dev.pairwright.manifest.PairingVerification;
import dev.pairwright.run.RunFolder;
import dev.pairwright.schedule.PlannedPair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the runs of pairs that are done against each other, as they were when the pair was concluded. What may differ between them stands in the experiment, which has to be the one
 * that the campaign was begun with.
 *
 * @param folder the campaign's folder
 * @param ledgers its ledgers
 * @param experiment the experiment, if it is there and unchanged
 * @param remarks what of the plan is not as it was
 */
record PairComparison(Path folder, ReadLedgers ledgers, Optional<Experiment> experiment, List<String> remarks) {

    private static final String DEFINITION = "experiment.json";
    private static final String CLOCK = "the wall clock was set";
    private static final long MOST_MANIFEST_BYTES = 1L << 28;

    static PairComparison of(Path folder, ReadLedgers ledgers) {
        Path runs = folder.toAbsolutePath().normalize();
        boolean main = ledgers.record().campaign().equals(CampaignFolder.MAIN);
        Optional<Path> capsule = Optional.ofNullable(runs.getParent())
                .flatMap(parent -> main ? Optional.of(parent) : Optional.ofNullable(parent.getParent()))
                .filter(parent -> Files.isRegularFile(parent.resolve(DEFINITION)));
        List<String> remarks = new ArrayList<>();
        if (capsule.isEmpty()) {
            remarks.add("there is no " + DEFINITION + " around it: the runs of pairs were not held against each other");
            return new PairComparison(folder, ledgers, Optional.empty(), remarks);
        }
        List<String> changed = changed(capsule.get(), ledgers.record());
        changed.forEach(path -> remarks.add(path + " is not what the campaign was begun with"));
        if (changed.stream().anyMatch(path -> path.endsWith("/" + DEFINITION))) {
            remarks.add("so the runs of pairs were not held against each other");
            return new PairComparison(folder, ledgers, Optional.empty(), remarks);
        }
        return new PairComparison(folder, ledgers, Optional.of(read(capsule.get())), remarks);
    }

    private static Experiment read(Path capsule) {
        return Document.read(capsule.resolve(DEFINITION), DEFINITION, Schema.EXPERIMENT, Experiment.class);
    }

    private static List<String> changed(Path capsule, CampaignRecord record) {
        String name = record.capsuleFiles().stream()
                .map(CampaignRecord.PlanFile::path)
                .filter(path -> path.endsWith("/" + DEFINITION))
                .findFirst()
                .orElse("/" + DEFINITION);
        String prefix = name.substring(0, name.length() - DEFINITION.length());
        return record.capsuleFiles().stream()
                .filter(file -> file.path().startsWith(prefix))
                .filter(file -> !isSame(capsule.resolve(file.path().substring(prefix.length())), file))
                .map(CampaignRecord.PlanFile::path)
                .toList();
    }

    private static boolean isSame(Path file, CampaignRecord.PlanFile planned) {
        return Files.isRegularFile(file) && FileHash.of(file).equals(planned.hash());
    }

    /** Compares the runs of every row that is done, and gives how many pairs that were. */
    int compare(List<ProgressRow> rows, List<Fault> faults) {
        if (experiment.isEmpty()
                || ledgers.schedule().isEmpty()
                || ledgers.registry().isEmpty()) {
            return 0;
        }
        List<ProgressRow> done =
                rows.stream().filter(row -> row.status().done()).toList();
        faults.addAll(done.parallelStream().flatMap(this::faults).toList());
        return done.size();
    }

    private Stream<Fault> faults(ProgressRow row) {
        String pair = row.pair().value();
        Optional<PlannedPair> planned = ledgers.schedule().orElseThrow().pair(row.pair());
        if (planned.isEmpty()) {
            return Stream.of(new Fault(pair, "stands in progress.csv and not in the schedule"));
        }
        List<RunId> unlocked = row.runs().stream()
                .filter(run -> Optional.ofNullable(ledgers.runs().get(run))
                        .map(Registry.Entry::status)
                        .filter(RunStatus.LOCKED::equals)
                        .isEmpty())
                .toList();
        if (!unlocked.isEmpty()) {
            return unlocked.stream()
                    .map(run ->
                            new Fault(pair, "progress.csv counts " + run + ", registry.csv does not say it is locked"));
        }
        try {
            return compared(row, planned.get()).stream().map(fault -> new Fault(pair, fault.message()));
        } catch (Refusal | StorageFailure e) {
            return Stream.of(new Fault(pair, "its manifests cannot be read: " + e.getMessage()));
        }
    }

    private List<PairingFault> compared(ProgressRow row, PlannedPair planned) {
        Experiment plan = experiment.orElseThrow();
        boolean declaredFirst = planned.first().equals(plan.first().variantId());
        Manifest first = manifest(declaredFirst ? row.firstVariantRun() : row.secondVariantRun());
        Manifest second = manifest(declaredFirst ? row.secondVariantRun() : row.firstVariantRun());
        Duration longest = Duration.ofNanos(Math.round(plan.policies().maximumPairGapSeconds() * 1e9));
        return clockWasSet(second.runId())
                ? PairingVerification.faults(first, second, planned.first(), plan.factor(), longest, Duration.ZERO)
                : PairingVerification.faults(first, second, planned.first(), plan.factor(), longest);
    }

    private boolean clockWasSet(RunId run) {
        return ledgers.violations().map((ViolationsLog log) -> log.of(run)).orElse(List.of()).stream()
                .anyMatch(entry -> entry.message().startsWith(CLOCK));
    }

    /** Its seal says that these are the bytes that were held against the schema when they were written. */
    private Manifest manifest(RunId run) {
        RunFolder at = new RunFolder(folder.resolve(run.value()));
        return StrictJson.bind(
                StrictJson.read(at.manifest(), at.name(RunFolder.MANIFEST), MOST_MANIFEST_BYTES), Manifest.class);
    }
}
