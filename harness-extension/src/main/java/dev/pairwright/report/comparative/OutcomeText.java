package dev.pairwright.report.comparative;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * An outcome in a few words, for places that show little: what each variant came to, and the effect with its interval.
 *
 * @param findings what was found
 */
@API(status = API.Status.INTERNAL)
public record OutcomeText(Findings findings) {

    /**
     * A hypothesis as Markdown in which nothing acts, whoever wrote its claim: what was found, then the outcome by variant and the effect.
     *
     * @param hypothesis one of the findings' own
     */
    public String markdown(HypothesisFinding hypothesis) {
        return MarkdownText.of(findings.titlePrefix() + hypothesis.sentence())
                + "\n"
                + MarkdownPage.of(List.of(new Outcomes(findings).tiles(Optional.of(hypothesis))));
    }

    /** The hypothesis a reader asks for first, in one line: {@code SIMULATED: task success: role-centric 75.6 %, ...}. */
    public String line() {
        Outcomes outcomes = new Outcomes(findings);
        return findings.titlePrefix()
                + outcomes.tiles(outcomes.first()).tiles().stream()
                        .map(tile -> tile.label() + " " + tile.value().text() + " (" + tile.detail().text() + ")")
                        .collect(Collectors.joining("; "));
    }
}
