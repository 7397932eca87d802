package dev.pairwright.report.comparative;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import dev.pairwright.report.document.Block;
import dev.pairwright.report.document.MarkdownText;
import dev.pairwright.report.document.Page;
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
                + Page.markdown(List.of(new Outcomes(findings).tiles(Optional.of(hypothesis))));
    }

    /** The hypothesis a reader asks for first, in one line: {@code SIMULATED: role-centric 75.6 % (...); ...; Effect on task success +6.7 points (...)}. */
    public String line() {
        return findings.titlePrefix() + tiles().stream().map(OutcomeText::words).collect(Collectors.joining("; "));
    }

    /** The effect alone: {@code SIMULATED: Effect on task success +6.7 points (95 % CI -5.0 points to +18.3 points)}. */
    public String effect() {
        List<Block.Tile> tiles = tiles();
        return findings.titlePrefix() + words(tiles.get(tiles.size() - 1));
    }

    private List<Block.Tile> tiles() {
        Outcomes outcomes = new Outcomes(findings);
        return outcomes.tiles(outcomes.first()).tiles();
    }

    private static String words(Block.Tile tile) {
        return tile.label() + " " + tile.value().text() + " (" + tile.detail().text() + ")";
    }
}
