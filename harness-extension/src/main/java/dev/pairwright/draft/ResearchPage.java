package dev.pairwright.draft;

import java.util.stream.Collectors;

/**
 * The page about an experiment that stands in a test class.
 *
 * @param plan the experiment
 * @param registered whether it is registered, and not a draft
 */
record ResearchPage(DraftPlan plan, boolean registered) {

    static String title(DraftPlan plan) {
        return plan.variants().get(0).id() + " against "
                + plan.variants().get(1).id();
    }

    static String claim(DraftPlan plan) {
        return plan.variants().get(0).id() + " and " + plan.variants().get(1).id()
                + " differ in how often they satisfy every criterion.";
    }

    String text() {
        return "# " + title(plan) + (registered ? "" : ": a draft") + "\n\n"
                + (registered
                        ? "Written from the class `" + plan.source() + "` when it was registered. This page and"
                                + " `experiment.json` were fixed before\nthe first run of it; what drafts of the class"
                                + " showed before is exploratory and no part of it.\n"
                        : "Written from the class `" + plan.source() + "`. **Exploratory**: nothing was registered"
                                + " before the first run, the class\nmay have been changed and executed until it"
                                + " pleased, and nothing here confirms anything.\n")
                + "\n## Question\n\n" + claim(plan) + "\n"
                + "\nThe two variants may differ in anything their texts say. "
                + plan.variants().get(0).id()
                + " is the one that the other is held against.\n"
                + "\n## Tasks\n\n"
                + plan.tasks().stream()
                        .map(task -> "- " + task.id() + ": " + task.name() + "\n")
                        .collect(Collectors.joining())
                + "\nEach gets " + plan.pairs() + " pairs; a run may take " + plan.timeoutSeconds() + " s.\n"
                + "\n## Criteria\n\nA run is a success if all of these methods are satisfied. They are given the case"
                + " and the answer, and no word of the variant.\n\n"
                + plan.criteria().stream()
                        .map(criterion -> "- `" + criterion.name() + "`"
                                + criterion
                                        .judge()
                                        .map(judge -> ", a judge: " + judge)
                                        .orElse("") + "\n")
                        .collect(Collectors.joining());
    }
}
