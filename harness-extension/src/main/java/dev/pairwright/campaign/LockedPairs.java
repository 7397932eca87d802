package dev.pairwright.campaign;

import dev.pairwright.capsule.Capsule;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Printable;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Verdict;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.evaluation.metric.OutputDigest;
import dev.pairwright.evaluation.metric.ReproducibilityIndex;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.ledger.PairStatus;
import dev.pairwright.ledger.ProgressRow;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.ledger.ViolationsLog;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.RunVerification;
import dev.pairwright.manifest.key.VerifyingKey;
import dev.pairwright.run.RunFolder;
import dev.pairwright.schedule.PlannedPair;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verifies what earlier starts locked, and repeats what they recorded of it. */
final class LockedPairs {

    private final CampaignState state;
    private final ReproducibilityIndex earlier;
    private final Set<String> ignored;
    private final VerifyingKey key;
    private final Map<RunId, RunVerification> verified = new LinkedHashMap<>();
    private final Set<RunId> lost = new HashSet<>();

    /**
     * A verification.
     *
     * @param state the campaign
     * @param earlier takes what locked runs left
     * @param ignored ids of open violations that do not count, for they are being resolved
     * @param key the campaign's key
     */
    LockedPairs(CampaignState state, ReproducibilityIndex earlier, Set<String> ignored, VerifyingKey key) {
        this.state = state;
        this.earlier = earlier;
        this.ignored = ignored;
        this.key = key;
    }

    /** The outcome of every pair of a schedule that is done, has failed, or has a critical violation that nobody has resolved. */
    Map<PairId, PairOutcome> verify(List<PlannedPair> pairs) {
        Map<PairId, PairOutcome> outcomes = new LinkedHashMap<>();
        for (PlannedPair pair : pairs) {
            state.ledgers()
                    .progress()
                    .row(pair.pairId())
                    .filter(row -> row.status().done() || row.status() == PairStatus.FAILED)
                    .ifPresent(row -> outcomes.put(pair.pairId(), verify(pair, row)));
        }
        verifyUncounted();
        new PairsOfRuns(state.ledgers()).open().forEach((id, entries) -> pairs.stream()
                .filter(pair -> pair.pairId().equals(id))
                .forEach(pair -> unresolved(entries)
                        .ifPresent(reason -> outcomes.put(id, failing(pair, outcomes.get(id), reason)))));
        return outcomes;
    }

    private Optional<String> unresolved(List<ViolationEntry> entries) {
        List<String> lines = entries.stream()
                .filter(entry -> !ignored.contains(entry.id()))
                .map(ViolationEntry::headline)
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    /** It fails until somebody says what was done, whatever has been run since. */
    private static PairOutcome failing(PlannedPair pair, @Nullable PairOutcome verified, String reason) {
        return new PairOutcome(pair, new Verdict.Broken(reason), verified == null ? List.of() : verified.runs(), true);
    }

    private PairOutcome verify(PlannedPair pair, ProgressRow row) {
        List<RunId> inOrder =
                pair.first().equals(state.capsule().experiment().first().variantId())
                        ? List.of(row.firstVariantRun(), row.secondVariantRun())
                        : List.of(row.secondVariantRun(), row.firstVariantRun());
        String inPair = " (in " + pair.pairId() + ")";
        List<String> damaged = new ArrayList<>();
        List<RunOutcome> runs = new ArrayList<>();
        List<ViolationEntry> recorded = new ArrayList<>();
        for (RunId run : inOrder) {
            Optional<Registry.Entry> entry = state.ledgers().registry().entry(run);
            if (entry.isEmpty() || entry.get().status() != RunStatus.LOCKED) {
                if (row.status() != PairStatus.FAILED) {
                    damaged.add(halt(run, "progress.csv counts it, registry.csv does not say it is locked", inPair)
                            .headline());
                }
                continue;
            }
            RunVerification found = verify(run, entry.get());
            if (!found.verified()) {
                damaged.add(halt(run, found.inWords(), inPair).headline());
                continue;
            }
            recorded.addAll(state.ledgers().violations().of(run));
            runs.add(outcome(run));
        }
        if (!damaged.isEmpty()) {
            return new PairOutcome(pair, new Verdict.Broken(String.join("\n", damaged)), List.of(), true);
        }
        if (row.status() == PairStatus.FAILED) {
            return new PairOutcome(
                    pair, new Verdict.Broken(pair.pairId() + " failed; violations.log says why"), runs, true);
        }
        String lines = String.join(
                "\n", recorded.stream().map(ViolationEntry::headline).toList());
        return new PairOutcome(
                pair, recorded.isEmpty() ? new Verdict.Holds() : new Verdict.Documented(lines), runs, true);
    }

    private RunVerification verify(RunId run, Registry.Entry entry) {
        return verified.computeIfAbsent(
                run, r -> RunVerification.of(state.ledgers().folder().locked(r).path(), key, entry.seal()));
    }

    /** Runs that no pair counts, such as superseded ones, are locked all the same, until somebody has said what was done about one. */
    private void verifyUncounted() {
        state.ledgers().registry().entries().forEach((run, entry) -> {
            boolean locked = entry.status() == RunStatus.LOCKED || entry.status() == RunStatus.SUPERSEDED;
            if (locked
                    && entry.seal().isPresent()
                    && !lost.contains(run)
                    && !verify(run, entry).verified()
                    && !(entry.status() == RunStatus.SUPERSEDED && givenUp(run, verify(run, entry)))) {
                halt(run, verify(run, entry).inWords(), "");
            }
        });
    }

    /**
     * A superseded run whose damage stands in {@code violations.log} and that was kept in {@code aborted/} for it, or is as damaged as it says there. What was not
     * resolved of that halts the campaign anyway.
     */
    private boolean givenUp(RunId run, RunVerification found) {
        CampaignFolder folder = state.ledgers().folder();
        boolean kept = !Files.exists(folder.locked(run).path(), LinkOption.NOFOLLOW_LINKS)
                && Files.isDirectory(folder.aborted(run).path(), LinkOption.NOFOLLOW_LINKS);
        return Loss.recorded(state.ledgers().violations(), run)
                .anyMatch(known -> kept
                        || known.message()
                                .contains(Loss.MESSAGE + ": "
                                        + ViolationsLog.printable(Printable.of(found.inWords(), 1_500))));
    }

    /** What was changed on runs that are verified nevertheless, one line a run. */
    List<String> remarks() {
        return verified.entrySet().stream()
                .filter(run -> !run.getValue().remarks().isEmpty())
                .map(run ->
                        run.getKey() + ": " + String.join("; ", run.getValue().remarks()))
                .toList();
    }

    private RunOutcome outcome(RunId run) {
        RunFolder folder = state.ledgers().folder().locked(run);
        Manifest manifest = folder.readManifest();
        Scorecard scorecard = Document.read(
                folder.path().resolve(RunFolder.SCORECARD),
                folder.name(RunFolder.SCORECARD),
                Schema.SCORECARD,
                Scorecard.class);
        Capsule capsule = state.capsule();
        capsule.task(manifest.task().taskId())
                .map(CapsuleTask::spec)
                .ifPresent(task -> earlier.add(
                        task.taskId(),
                        manifest.variant().variantId(),
                        manifest.task().seed(),
                        run,
                        OutputDigest.of(folder.outputs(), manifest.outputs().orElseThrow(), task.normalize())));
        return FinishedRun.summary(
                manifest,
                folder.path(),
                scorecard,
                List.of(),
                state.ledgers().violations().of(run));
    }

    private ViolationEntry halt(RunId run, String what, String where) {
        lost.add(run);
        CriticalViolation violation =
                new CriticalViolation.DataLoss(Loss.MESSAGE + ": " + Printable.of(what, 1_500) + where);
        String message = ViolationsLog.printable(violation.message());
        ViolationEntry entry = state.ledgers().violations().open().stream()
                .filter(known ->
                        known.run().equals(Optional.of(run)) && known.message().equals(message))
                .findFirst()
                .orElseGet(() -> state.violation(Optional.of(run), violation));
        state.halt(entry);
        return entry;
    }
}
