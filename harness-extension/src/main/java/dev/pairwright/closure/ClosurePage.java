package dev.pairwright.closure;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import dev.pairwright.campaign.Closure;
import dev.pairwright.report.page.Page;
import dev.pairwright.report.page.Part;
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
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Notice(findings.titlePrefix() + "campaign " + closure.campaign() + " is closed, "
                + closure.outcome().words() + "."));
        if (!closure.reason().isEmpty()) {
            parts.add(new Part.Paragraph("Reason: " + closure.reason()));
        }
        if (closure.outcome() == Closure.Outcome.ABANDONED) {
            parts.add(new Part.Paragraph("Nothing may be concluded from it."));
        }
        parts.add(new Part.Heading("Conditions for ending"));
        parts.add(new Part.Table(
                List.of("", "condition", "why not"),
                closure.conditions().stream()
                        .map(condition -> List.of(condition.state(), condition.name(), condition.detail()))
                        .toList()));
        parts.add(new Part.Heading("What there is"));
        parts.add(new Part.Table(
                List.of("", "number"),
                List.of(
                        row("pairs planned", closure.pairs().planned()),
                        row("pairs that count", closure.pairs().analysed()),
                        row("pairs excluded by policy", closure.pairs().excluded()),
                        row("pairs with a critical violation", closure.pairs().failed()),
                        row("pairs not run", closure.pairs().notRun()),
                        row("runs locked", closure.runs().locked()),
                        row("runs verified when it was closed", closure.runs().verified()),
                        row("rows of the registry", closure.rows()))));
        if (closure.outcome() != Closure.Outcome.ABANDONED) {
            parts.add(new Part.Heading("Registered hypotheses"));
            parts.add(new Part.Table(
                    List.of("", "claim", "conclusion"),
                    findings.hypotheses().stream().map(ClosurePage::hypothesis).toList()));
        }
        parts.add(new Part.Heading("Checking it"));
        parts.add(new Part.Paragraph(
                "The archive can be checked with sha256sum and openssl 3 alone; VERIFY.txt in it says how."
                        + " Its key is " + closure.key()
                        + ". A lock by one's own key is no external timestamp: publish the head"
                        + " of the registry where you cannot change it later."));
        parts.add(new Part.Commands(List.of(closure.head().value())));
        parts.add(new Part.Paragraph("Closed " + closure.closedAt() + "."));
        return new Page(
                findings.titlePrefix() + "Closure of " + closure.experimentId() + " " + closure.experimentVersion(),
                parts);
    }

    private static List<String> row(String what, long count) {
        return List.of(what, String.valueOf(count));
    }

    private static List<String> hypothesis(HypothesisFinding finding) {
        return List.of(finding.id(), finding.claim(), finding.conclusion().words());
    }
}
