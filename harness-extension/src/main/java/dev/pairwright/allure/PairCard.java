package dev.pairwright.allure;

import dev.pairwright.core.Evidence;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Sha256;
import dev.pairwright.report.CampaignFacts;
import dev.pairwright.schedule.PlannedPair;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a pair is called and where it belongs in Allure; the same for a pair that was run, verified or never started.
 *
 * @param group the experiment, and the campaign where it is not the main one
 * @param task the task's id and name
 * @param pair the pair's id
 * @param order which variant goes first
 * @param identity what makes it the same pair in another report
 * @param evidence the kind of evidence, where it is known
 */
record PairCard(String group, String task, String pair, String order, String identity, Optional<Evidence> evidence) {

    private static final int LONGEST = 120;
    private static final Pattern NAME =
            Pattern.compile("(.{1,200}?) \\u00b7 (pair-[0-9]{4,12})(?: \\u00b7 (.{1,200}))?");

    /** The card of a planned pair. */
    static PairCard of(CampaignFacts facts, String taskName, PlannedPair pair) {
        String title = Printable.of(facts.experiment().title(), LONGEST);
        boolean main = facts.campaign().value().equals("main");
        return new PairCard(
                main ? title : title + " (" + facts.campaign() + ")",
                pair.taskId() + " " + Printable.of(taskName, LONGEST),
                pair.pairId().value(),
                facts.order(pair),
                facts.experiment().id() + "/" + facts.campaign() + "/" + pair.pairId(),
                Optional.of(facts.evidence()));
    }

    /**
     * What the name of a node tells on its own, for a node that was skipped before its campaign could be opened.
     *
     * @param displayName such as {@code TASK-003 Constrained File Edit · pair-0307 · goal -> role}
     * @param testClass the class it is in
     */
    static Optional<PairCard> told(String displayName, String testClass) {
        Matcher parts = NAME.matcher(displayName);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new PairCard(
                Printable.of(testClass, LONGEST),
                Printable.of(parts.group(1), LONGEST),
                parts.group(2),
                Printable.of(Optional.ofNullable(parts.group(3)).orElse(""), LONGEST),
                testClass + "/" + parts.group(2),
                Optional.empty()));
    }

    /** What stands in lists. */
    String name() {
        return task + " \u00b7 " + pair + (order.isEmpty() ? "" : " \u00b7 " + order);
    }

    /** The same in every report: what Allure keeps histories by. */
    String historyId() {
        return Sha256.ofText(identity).value().substring("sha256:".length(), "sha256:".length() + 32);
    }
}
