package dev.pairwright.closure;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import dev.pairwright.campaign.Closure;
import dev.pairwright.report.comparative.CampaignReports;
import dev.pairwright.report.document.Block;
import dev.pairwright.report.document.Page;
import dev.pairwright.report.document.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * A closed campaign's page: how it ended, the conditions, the counts, and how to check its archive.
 *
 * @param closure how it ended
 * @param findings what it shows
 */
record ClosurePage(Closure closure, Findings findings) {

    Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(ending());
        sections.add(new Section(
                "conditions",
                "Conditions for ending",
                List.of(Block.Table.of(
                        "conditions",
                        List.of("", "condition", "why not"),
                        closure.conditions().stream()
                                .map(condition -> List.of(condition.state(), condition.name(), condition.detail()))
                                .toList()))));
        sections.add(new Section("counts", "What there is", List.of(counts())));
        if (closure.outcome() != Closure.Outcome.ABANDONED) {
            sections.add(new Section(
                    "hypotheses",
                    "Registered hypotheses",
                    List.of(Block.Table.of(
                            "hypotheses",
                            List.of("", "claim", "conclusion"),
                            findings.hypotheses().stream()
                                    .map(ClosurePage::hypothesis)
                                    .toList()))));
        }
        sections.add(checking());
        return new Page(
                findings.titlePrefix() + "Closure of " + closure.experimentId() + " " + closure.experimentVersion(),
                CampaignReports.mark(findings),
                "Closed " + closure.closedAt() + ".",
                sections);
    }

    private Section ending() {
        Section.Builder ending = new Section.Builder("ending", "How it ended")
                .add(new Block.Notice(findings.titlePrefix() + "campaign " + closure.campaign() + " is closed, "
                        + closure.outcome().words() + "."));
        if (!closure.reason().isEmpty()) {
            ending.say("Reason: " + closure.reason());
        }
        if (closure.outcome() == Closure.Outcome.ABANDONED) {
            ending.say("Nothing may be concluded from it.");
        }
        return ending.build();
    }

    private Block counts() {
        return Block.Table.of(
                "counts",
                List.of("", "number"),
                List.of(
                        row("pairs planned", closure.pairs().planned()),
                        row("pairs that count", closure.pairs().analysed()),
                        row("pairs excluded by policy", closure.pairs().excluded()),
                        row("pairs with a critical violation", closure.pairs().failed()),
                        row("pairs not run", closure.pairs().notRun()),
                        row("runs locked", closure.runs().locked()),
                        row("runs verified when it was closed", closure.runs().verified()),
                        row("rows of the registry", closure.rows())));
    }

    private Section checking() {
        return new Section.Builder("checking", "Checking it")
                .say("The archive can be checked with sha256sum and openssl 3 alone; VERIFY.txt in it says how."
                        + " Its key is " + closure.key()
                        + ". A lock by one's own key is no external timestamp: publish the head"
                        + " of the registry where you cannot change it later.")
                .add(new Block.Commands(List.of(closure.head().value())))
                .build();
    }

    private static List<String> row(String what, long count) {
        return List.of(what, String.valueOf(count));
    }

    private static List<String> hypothesis(HypothesisFinding finding) {
        return List.of(finding.id(), finding.claim(), finding.conclusion().words());
    }
}
