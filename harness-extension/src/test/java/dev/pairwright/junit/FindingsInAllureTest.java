package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.analysis.Findings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Allure is given of findings, read back from the files it writes. */
class FindingsInAllureTest {

    private static final String ID = "exp-findings-allure";

    @PairedExperiment(Fixtures.EXPERIMENTS + ID)
    static class Carried extends BothTasks {}

    @ExperimentFindings(Fixtures.EXPERIMENTS + ID)
    static class Shown {
        @RegisteredHypotheses
        void hypotheses() {}

        @ExitCriteria
        void exitCriteria() {}

        @Test
        void own(Findings findings) {
            assertThat(findings.hypotheses()).hasSize(2);
        }
    }

    @Test
    void findings_stand_beside_the_pairs_under_names_of_their_own(@TempDir Path results) {
        Fixtures.fresh(ID).write();
        Launch.of(Carried.class);
        AllureReports.execute(results, Shown.class);

        Map<String, JsonNode> read = read(results);
        assertThat(read)
                .containsOnlyKeys(
                        "H1 inconclusive: The second succeeds more often (simulated)",
                        "H2 judged: Both take as long (simulated)",
                        "Plan: at least 1 pair of every task, target 2: 2 of each (simulated)",
                        "Plan: runs materialized, validated and immutable: 8 of 8 locked runs as sealed (simulated)",
                        "Plan: progress complete: 4 of 4 pairs concluded (simulated)",
                        "Plan: violation log maintained: 0 documented, none open (simulated)",
                        "Test: own");
        assertThat(read.values()).allSatisfy(result -> {
            assertThat(labels(result, "parentSuite")).containsExactly("Short against terse");
            assertThat(labels(result, "suite")).containsExactly("Findings");
            assertThat(labels(result, "epic")).containsExactly("Short against terse");
            assertThat(labels(result, "feature")).containsExactly("Findings");
            assertThat(labels(result, "tag")).containsExactly("simulated");
        });
        assertThat(read.values().stream().map(result -> result.path("historyId").asText()))
                .doesNotHaveDuplicates();
        assertThat(read.get("H1 inconclusive: The second succeeds more often (simulated)")
                        .path("description")
                        .asText())
                .startsWith("SIMULATED: H1 is inconclusive: ")
                .contains("\n- first: **", "\n- second: **", "\n- Effect on task success: **");
        assertThat(attachments(read, "H1 inconclusive: The second succeeds more often (simulated)"))
                .containsExactly(
                        "Tasks solved, by variant image/png",
                        "Tasks solved, by variant (SVG) image/svg+xml",
                        "Effect on task success image/png",
                        "Effect on task success (SVG) image/svg+xml",
                        "Every registered effect, in standard deviations image/png",
                        "Every registered effect, in standard deviations (SVG) image/svg+xml",
                        "What became of the pairs, by task image/png",
                        "What became of the pairs, by task (SVG) image/svg+xml");
        assertThat(attachments(read, "H2 judged: Both take as long (simulated)"))
                .contains("How the metrics are spread image/png");
        assertThat(read.values())
                .allSatisfy(result -> result.path("attachments").forEach(attachment -> assertThat(
                                results.resolve(attachment.path("source").asText()))
                        .isNotEmptyFile()));
    }

    private static List<String> attachments(Map<String, JsonNode> read, String name) {
        List<String> attachments = new ArrayList<>();
        read.get(name)
                .path("attachments")
                .forEach(each -> attachments.add(
                        each.path("name").asText() + " " + each.path("type").asText()));
        return attachments;
    }

    private static List<String> labels(JsonNode result, String name) {
        return result.path("labels").findParents("name").stream()
                .filter(label -> label.path("name").asText().equals(name))
                .map(label -> label.path("value").asText())
                .toList();
    }

    private static Map<String, JsonNode> read(Path results) {
        Map<String, JsonNode> read = new TreeMap<>();
        AllureReports.read(results)
                .forEach(result ->
                        read.put(FindingsTreeTest.timed(result.path("name").asText()), result));
        return read;
    }
}
