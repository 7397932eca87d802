package dev.pairwright.monitor;

import dev.pairwright.core.Printable;
import dev.pairwright.report.CampaignFacts;
import dev.pairwright.report.EvidenceWords;
import dev.pairwright.report.Workplace;
import java.util.List;

/** The lines before the first pair: what is about to be carried out, and where it is written. */
final class Opening {

    private Opening() {}

    static String text(CampaignFacts facts, List<String> recovered, Workplace place) {
        return text(facts, recovered, List.of(), place);
    }

    static String text(CampaignFacts facts, List<String> recovered, List<String> models, Workplace place) {
        CampaignFacts.AgentFacts agent = facts.agent();
        return "Pairwright: " + facts.experiment().id() + " "
                + Printable.of(facts.experiment().version(), 30) + ", " + title(facts) + "\n"
                + line("campaign", facts.campaign() + ", " + extent(facts.extent()))
                + line(
                        "agent",
                        Printable.of(agent.name(), 60) + " " + Printable.of(agent.version(), 60) + ", model "
                                + Printable.of(agent.model(), 80))
                + line("evidence", EvidenceWords.of(facts.evidence()))
                + models(models)
                + line("results", place.path(facts.folder())).stripTrailing()
                + recovered(recovered);
    }

    private static String models(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(each -> text.append(line(text.isEmpty() ? "models" : "", Printable.of(each, 300))));
        return text.toString();
    }

    private static String recovered(List<String> recovered) {
        if (recovered.isEmpty()) {
            return "";
        }
        String more = recovered.size() == 1 ? "" : " (and " + (recovered.size() - 1) + " more)";
        return "\n"
                + line("recovered", Printable.of(recovered.get(0), 200) + more).stripTrailing();
    }

    private static String title(CampaignFacts facts) {
        return Printable.of(facts.experiment().title(), 120);
    }

    private static String extent(CampaignFacts.Extent extent) {
        String slots = ", " + (extent.slots() == 1 ? "one at a time" : extent.slots() + " at a time");
        if (!extent.known()) {
            return "pairs as they are asked for" + slots;
        }
        String pairs = extent.pairs() == extent.planned()
                ? "all " + extent.planned() + " pairs"
                : extent.pairs() + " of " + extent.planned() + " pairs";
        return pairs + " (" + 2 * extent.pairs() + " runs)" + slots;
    }

    private static String line(String name, String text) {
        return String.format("  %-10s%s%n", name, text).replace(System.lineSeparator(), "\n");
    }
}
