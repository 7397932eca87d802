package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.testkit.HostileAgent;
import dev.pairwright.testkit.Played;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Allure knows a pair by, and what it is given to show of it, when the same campaign is started twice. */
@Tag("slow")
class AllureHistoryTest {

    private static final String ID = "exp-allure-history";

    @PairedExperiment(Fixtures.EXPERIMENTS + ID)
    static class Carried extends BothTasks {}

    @TempDir
    private static Path home;

    private static List<JsonNode> first;
    private static List<JsonNode> again;

    @BeforeAll
    static void execute() {
        Fixtures.fresh(ID)
                .experiment(experiment -> {
                    Fixtures.unsteadyAgent(experiment, HostileAgent.class);
                })
                .write();
        AllureReports.execute(home.resolve("first"), Carried.class);
        AllureReports.execute(home.resolve("again"), Carried.class);
        first = AllureReports.read(home.resolve("first"));
        again = AllureReports.read(home.resolve("again"));
    }

    @Test
    void a_pair_is_the_same_for_allure_in_every_start_and_no_other_is() {
        assertThat(ids(first, "historyId")).hasSize(4).isEqualTo(ids(again, "historyId"));
        assertThat(ids(first, "testCaseId")).isEqualTo(ids(again, "testCaseId"));
        assertThat(ids(first, "historyId").values()).doesNotHaveDuplicates();
    }

    @Test
    void labels_are_the_same_in_every_start() {
        assertThat(labels(first)).isEqualTo(labels(again));
    }

    @Test
    @DisplayName("G04: only pages of ours are attached as HTML, the same whether the pair was run or verified")
    void pages_are_attached() {
        for (List<JsonNode> results : List.of(first, again)) {
            assertThat(results).hasSize(4).allSatisfy(result -> {
                assertThat(names(result.path("attachments"))).containsExactly("both runs side by side text/html");
                assertThat(result.path("steps")).hasSize(2).allSatisfy(step -> assertThat(
                                names(step.path("attachments")))
                        .hasSize(4)
                        .first()
                        .asString()
                        .endsWith(" transcript text/html"));
                assertThat(result.findValuesAsText("type").stream().filter("text/html"::equals))
                        .hasSize(3);
            });
        }
        assertThat(sideBySide("first", first)).isEqualTo(sideBySide("again", again));
    }

    private static Map<String, String> sideBySide(String folder, List<JsonNode> results) {
        Map<String, String> pages = new TreeMap<>();
        results.forEach(result -> pages.put(
                pair(result),
                Played.text(home.resolve(folder)
                        .resolve(result.at("/attachments/0/source").asText()))));
        return pages;
    }

    private static List<String> names(JsonNode attachments) {
        return StreamSupport.stream(attachments.spliterator(), false)
                .map(attachment -> attachment.path("name").asText() + " "
                        + attachment.path("type").asText())
                .toList();
    }

    private static Map<String, String> ids(List<JsonNode> results, String field) {
        Map<String, String> ids = new TreeMap<>();
        results.forEach(result -> ids.put(pair(result), result.path(field).asText()));
        return ids;
    }

    private static Map<String, String> labels(List<JsonNode> results) {
        Map<String, String> labels = new TreeMap<>();
        results.forEach(result -> labels.put(pair(result), result.path("labels").toString()));
        return labels;
    }

    private static String pair(JsonNode result) {
        return StreamSupport.stream(result.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("name").asText().equals("pair"))
                .map(parameter -> parameter.path("value").asText())
                .findFirst()
                .orElseThrow();
    }
}
