package dev.pairwright.report.comparative;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.Threat;
import dev.pairwright.report.document.Block;
import dev.pairwright.report.document.MarkdownText;
import dev.pairwright.report.document.Page;
import java.util.List;

/**
 * A report in a few lines, for a pull request: the outcome, each hypothesis, and what may change a conclusion.
 *
 * @param material what it is made of
 */
record SummaryPage(Material material) {

    private static final int MOST_THREATS = 8;

    String text() {
        Findings findings = material.findings();
        Outcomes outcomes = new Outcomes(findings);
        StringBuilder out = new StringBuilder("## ")
                .append(MarkdownText.of(material.title()))
                .append('\n')
                .append(Page.markdown(outcomes.glance(List.of()).blocks()));
        out.append(Page.markdown(List.of(new Block.Bullets(findings.hypotheses().stream()
                .filter(each -> !outcomes.first().equals(java.util.Optional.of(each)))
                .map(outcomes::verdict)
                .toList()))));
        List<String> serious = findings.threats().threats().stream()
                .filter(Threat::serious)
                .map(Threat::sentence)
                .toList();
        if (!serious.isEmpty()) {
            out.append("\nMay change a conclusion:\n")
                    .append(Page.markdown(
                            List.of(new Block.Bullets(serious.subList(0, Math.min(MOST_THREATS, serious.size()))))));
            if (serious.size() > MOST_THREATS) {
                out.append("- and ").append(serious.size() - MOST_THREATS).append(" more\n");
            }
        }
        return out.append("\n")
                .append(findings.sample().analysed())
                .append(" of ")
                .append(Words.count(findings.sample().planned(), "planned pair"))
                .append(" analysed; head of the registry's chain ")
                .append(MarkdownText.of(findings.integrity().head()))
                .append(".\n")
                .toString();
    }
}
