package dev.pairwright.campaign;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.NonCriticalViolation;
import dev.pairwright.core.Printable;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Timestamp;
import dev.pairwright.core.Verdict;
import dev.pairwright.core.Violation;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.ledger.PairStatus;
import dev.pairwright.ledger.ProgressRow;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.ledger.ViolationsLog;
import dev.pairwright.manifest.PairingFault;
import dev.pairwright.manifest.PairingVerification;
import dev.pairwright.schedule.PlannedPair;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Concludes a pair: what its two locked runs come to together, or what broke it, in the ledgers. The row in {@code progress.csv} comes last.
 *
 * @param state the campaign
 */
record PairConclusion(CampaignState state) {

    /**
     * Concludes a pair of which both runs are locked.
     *
     * @param gap the time between the runs, if it was measured
     */
    PairOutcome conclude(PlannedPair pair, List<RunId> ids, List<FinishedRun> finished, Optional<Duration> gap) {
        List<PairingFault> faults = PairingVerification.faults(
                finished.get(0).manifest(),
                finished.get(1).manifest(),
                pair.first(),
                state.capsule().experiment().factor(),
                Duration.ofNanos(
                        Math.round(state.capsule().experiment().policies().maximumPairGapSeconds() * 1e9)),
                gap.orElseGet(() -> PairClock.wallGap(finished)));
        if (!faults.isEmpty()) {
            return broken(
                    pair,
                    ids,
                    finished,
                    new CriticalViolation.BrokenPair(String.join(
                            "; ", faults.stream().map(PairingFault::message).toList())));
        }
        Reproaches.Recorded skew = new Reproaches(state).record(ids.get(1), PairClock.skew(finished, gap));
        List<ViolationEntry> entries = Stream.concat(
                        finished.stream().flatMap(run -> run.violations().stream()), skew.entries().stream())
                .toList();
        List<ViolationEntry> critical =
                entries.stream().filter(ViolationEntry::critical).toList();
        if (!critical.isEmpty()) {
            state.halt(critical.get(0));
        }
        row(pair, ids, status(entries, skew.excluded() || finished.stream().anyMatch(FinishedRun::excluded)));
        if (!critical.isEmpty()) {
            return outcome(pair, finished, new Verdict.Broken(lines(critical)));
        }
        return outcome(
                pair, finished, entries.isEmpty() ? new Verdict.Holds() : new Verdict.Documented(lines(entries)));
    }

    private static PairStatus status(List<ViolationEntry> entries, boolean excluded) {
        if (entries.stream().anyMatch(ViolationEntry::critical)) {
            return PairStatus.FAILED;
        }
        if (excluded) {
            return PairStatus.EXCLUDED;
        }
        return entries.isEmpty() ? PairStatus.COMPLETE : PairStatus.COMPLETE_WITH_VIOLATION;
    }

    /** Concludes a pair that is broken; runs of it that are not locked are aborted. */
    PairOutcome broken(PlannedPair pair, List<RunId> ids, List<FinishedRun> finished, CriticalViolation violation) {
        RunId run = ids.get(Math.min(finished.size(), ids.size() - 1));
        ViolationEntry entry = recorded(run, inPair(pair, violation));
        state.halt(entry);
        new DeadRuns(state).abort(pair, ids);
        row(pair, ids, PairStatus.FAILED);
        return outcome(pair, finished, new Verdict.Broken(entry.headline()));
    }

    /** Gives a pair up for this start: nothing counts, it stays among those that remain, and the next start tries it again. */
    PairOutcome unscored(PlannedPair pair, RunId run, String why, int attempts) {
        Violation violation = new ViolationPolicy(state.capsule().experiment().policies())
                .rule(
                        new NonCriticalViolation.Unscored("unscored: " + Printable.of(why, 1_500) + "; "
                                + (attempts == 1 ? "the only attempt" : "the last of " + attempts + " attempts")
                                + " of this start (in " + pair.pairId() + ")"),
                        run,
                        List::of);
        ViolationEntry entry = state.violation(Optional.of(run), violation);
        if (entry.critical()) {
            state.halt(entry);
            return outcome(pair, List.of(), new Verdict.Broken(entry.headline()));
        }
        return outcome(pair, List.of(), new Verdict.Documented(entry.headline()));
    }

    private ViolationEntry recorded(RunId run, CriticalViolation violation) {
        String message = ViolationsLog.printable(violation.message());
        return state.ledgers().violations().open().stream()
                .filter(open ->
                        open.run().equals(Optional.of(run)) && open.message().equals(message))
                .findFirst()
                .orElseGet(() -> state.violation(Optional.of(run), violation));
    }

    /** What cannot be written down halts the campaign as well, for as long as this process lives. */
    PairOutcome unrecorded(PlannedPair pair, Throwable fault) {
        String what = HarnessFault.describe(fault) + ", and it could not be recorded (in " + pair.pairId() + ")";
        state.haltUnrecorded(what);
        return outcome(pair, List.of(), new Verdict.Broken(what));
    }

    private static CriticalViolation inPair(PlannedPair pair, CriticalViolation violation) {
        return violation.withMessage(Printable.of(violation.message(), 1_500) + " (in " + pair.pairId() + ")");
    }

    /** Appends a pair's row. */
    void row(PlannedPair pair, List<RunId> ids, PairStatus status) {
        boolean firstDeclaredFirst =
                pair.first().equals(state.capsule().experiment().first().variantId());
        state.ledgers().settle();
        state.ledgers()
                .progress()
                .append(new ProgressRow(
                        pair.taskId(),
                        pair.pairId(),
                        ids.get(firstDeclaredFirst ? 0 : 1),
                        ids.get(firstDeclaredFirst ? 1 : 0),
                        status,
                        Timestamp.of(state.time().now())));
        publishRemaining();
    }

    /** The pair is concluded by its row: that a file cannot be written which tells what is left halts the campaign and says nothing of the pair. */
    private void publishRemaining() {
        try {
            state.ledgers().progress().publishRemaining();
        } catch (StorageFailure e) {
            state.halt(
                    state.violation(Optional.empty(), new CriticalViolation.HarnessFailure(HarnessFault.describe(e))));
        }
    }

    private static String lines(List<ViolationEntry> entries) {
        return String.join("\n", entries.stream().map(ViolationEntry::headline).toList());
    }

    private static PairOutcome outcome(PlannedPair pair, List<FinishedRun> finished, Verdict verdict) {
        return new PairOutcome(
                pair, verdict, finished.stream().map(FinishedRun::outcome).toList(), false);
    }
}
