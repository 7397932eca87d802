package dev.pairwright.monitor;

import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.Verdict;
import dev.pairwright.report.CampaignFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns finished pairs into lines. A pair that was carried out gets one; of locked pairs that are only verified, each {@value #VERIFIED_PER_LINE} share one. No line
 * says whether a task was done or which variant a violation belongs to: who watches must not learn early how the variants fare.
 */
final class ProgressLines {

    static final int VERIFIED_PER_LINE = 30;

    private static final int LONGEST_REASON = 60;

    private final CampaignFacts facts;
    private final RemainingTime remaining;
    private final Map<TaskId, Integer> left;
    private int pairs;
    private int verified;

    ProgressLines(CampaignFacts facts, HarnessTime time) {
        this.facts = facts;
        this.remaining = new RemainingTime(time);
        this.left = new HashMap<>(facts.extent().selected());
    }

    /** The lines to print now that a pair is finished; often none. */
    List<String> finished(PairOutcome outcome) {
        if (outcome.verdict() instanceof Verdict.NotStarted) {
            return List.of();
        }
        pairs++;
        left.computeIfPresent(outcome.pair().taskId(), (task, count) -> Math.max(0, count - 1));
        boolean quiet = outcome.repeated() && !(outcome.verdict() instanceof Verdict.Broken);
        if (!quiet) {
            List<String> lines = new ArrayList<>(rest());
            if (outcome.repeated()) {
                remaining.verified();
            } else {
                remaining.carriedOut();
            }
            lines.add(line(outcome));
            return lines;
        }
        remaining.verified();
        verified++;
        return verified == VERIFIED_PER_LINE ? rest() : List.of();
    }

    /** The line for verified pairs that have none yet, if there are any. */
    List<String> rest() {
        if (verified == 0) {
            return List.of();
        }
        String line = counter() + " " + verified + (verified == 1 ? " locked pair" : " locked pairs") + " verified";
        verified = 0;
        return List.of(line);
    }

    private String line(PairOutcome outcome) {
        String verdict = verdict(outcome.verdict());
        return (counter() + " " + outcome.pair().taskId() + " " + outcome.pair().pairId() + " "
                        + facts.order(outcome.pair()) + "  " + verdict
                        + " ".repeat("documented".length() - verdict.length())
                        + toDo(outcome.pair().taskId()) + why(outcome.verdict()))
                .stripTrailing();
    }

    private String counter() {
        int runs = 2 * pairs;
        if (!facts.extent().known()) {
            return "[" + runs + "]";
        }
        String total = String.valueOf(2 * facts.extent().pairs());
        return "["
                + " ".repeat(Math.max(0, total.length() - String.valueOf(runs).length())) + runs + "/" + total + "]";
    }

    private static String verdict(Verdict verdict) {
        if (verdict instanceof Verdict.Documented) {
            return "documented";
        }
        return verdict instanceof Verdict.Broken ? "CRITICAL" : "holds";
    }

    private static String why(Verdict verdict) {
        if (verdict instanceof Verdict.Documented documented) {
            return "  " + Brief.of(documented.reason(), LONGEST_REASON);
        }
        return verdict instanceof Verdict.Broken broken ? "  " + Brief.of(broken.reason(), LONGEST_REASON) : "";
    }

    private String toDo(TaskId task) {
        if (!facts.extent().known()) {
            return "";
        }
        int all = left.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return "";
        }
        return "  (" + task + ": " + left.getOrDefault(task, 0) + " left"
                + remaining
                        .of(all)
                        .map(time -> ", about " + RemainingTime.inWords(time) + " left")
                        .orElse("")
                + ")";
    }
}
