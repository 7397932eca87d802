package dev.pairwright.analysis;

import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.ledger.ViolationsLog;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * A criterion that ends the running of an experiment.
 *
 * @param name what is wanted and how it stands
 * @param state whether it is met
 * @param message why it is not; empty if it is
 */
@API(status = API.Status.INTERNAL)
public record ExitCriterion(String name, State state, String message) {

    /** How a criterion stands. */
    public enum State {
        /** It is met. */
        MET,
        /** More pairs will meet it. */
        OPEN,
        /** Something is wrong. */
        BROKEN
    }

    /**
     * The four criteria, in the plan's order.
     *
     * @param findings what a campaign shows
     * @param campaignFolder where it lies
     */
    public static List<ExitCriterion> all(Findings findings, Path campaignFolder) {
        return List.of(
                pairs(findings.sample()),
                runs(findings.integrity()),
                progress(findings.sample()),
                violations(campaignFolder, findings.sample()));
    }

    private static ExitCriterion pairs(Sample sample) {
        Sample.TaskSample any = sample.tasks().get(0);
        IntSummaryStatistics counts =
                sample.tasks().stream().mapToInt(Sample.TaskSample::analysed).summaryStatistics();
        String each = counts.getMin() == counts.getMax()
                ? counts.getMin() + " of each"
                : counts.getMin() + " to " + counts.getMax() + " of each";
        String name =
                "at least " + count(any.minimum(), "pair") + " of every task, target " + any.target() + ": " + each;
        return sample.reachesMinimum()
                ? met(name + (sample.reachesTarget() ? "" : ", target not reached"))
                : open(name, "missing to the registered minimum are " + sample.missingToMinimum());
    }

    private static ExitCriterion runs(Integrity integrity) {
        String name = "runs materialized, validated and immutable: " + integrity.verifiedRuns() + " of "
                + count(integrity.lockedRuns(), "locked run") + " as sealed";
        if (!integrity.holds()) {
            return broken(
                    name,
                    "what is locked is not what was sealed:"
                            + integrity.faults().stream()
                                    .map(fault -> "\n  - " + fault)
                                    .collect(Collectors.joining()));
        }
        return integrity.lockedRuns() > 0 ? met(name) : open(name, "no run is locked yet");
    }

    private static ExitCriterion progress(Sample sample) {
        int concluded = sample.analysed() + sample.failed() + sample.excluded().size();
        String name = "progress complete: " + concluded + " of " + count(sample.planned(), "pair") + " concluded";
        if (sample.failed() > 0) {
            return broken(name, count(sample.failed(), "pair") + " ended with a critical violation");
        }
        return concluded == sample.planned()
                ? met(name)
                : open(
                        name,
                        count(sample.notRun(), "pair") + " not begun, " + sample.unfinished()
                                + " begun and not finished");
    }

    /** Every violation that a pair is marked with stands in the log, and no critical one waits for somebody to say what was done. */
    private static ExitCriterion violations(Path campaignFolder, Sample sample) {
        List<ViolationEntry> entries;
        List<ViolationEntry> open;
        try (ViolationsLog log = ViolationsLog.open(campaignFolder)) {
            entries = log.entries();
            open = log.open();
        }
        long documented = entries.stream()
                .filter(entry -> entry.status() == ViolationEntry.Status.NOTED)
                .count();
        String name = "violation log maintained: " + documented + " documented, "
                + (open.isEmpty() ? "none" : open.size()) + " open";
        if (!open.isEmpty()) {
            return broken(
                    name,
                    open.stream()
                            .map(entry -> "\n  - " + entry.headline())
                            .collect(Collectors.joining("", "open:", "")));
        }
        return documented >= sample.completeWithViolation()
                ? met(name)
                : broken(
                        name,
                        count(sample.completeWithViolation(), "pair")
                                + " marked with a violation, and the log tells of " + documented);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static ExitCriterion met(String name) {
        return new ExitCriterion(name, State.MET, "");
    }

    private static ExitCriterion open(String name, String message) {
        return new ExitCriterion(name, State.OPEN, message);
    }

    private static ExitCriterion broken(String name, String message) {
        return new ExitCriterion(name, State.BROKEN, message);
    }
}
