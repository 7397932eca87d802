package dev.pairwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.io.Csv;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StrictJson;
import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisFilesTest {

    @TempDir
    Path home;

    private Stage stage;

    @BeforeEach
    void play() {
        stage = Stage.in(home, 3);
        Playing.doing(cue -> cue.second() || cue.number() > 0 ? Playing.Deed.SOLVE : Playing.Deed.SLIP);
        stage.play();
    }

    @AfterEach
    void removeReadOnlyFolders() throws IOException {
        TreeRemoval.remove(home.resolve("experiments"));
    }

    @Test
    void deleting_the_analysis_and_making_it_again_gives_the_same_bytes() throws IOException {
        Path folder = stage.findings().write(stage.read());
        assertThat(folder).isEqualTo(stage.capsule().folder().resolve("analysis"));
        Map<String, String> once = files(folder);
        assertThat(once.keySet())
                .containsExactly(
                        "effect-sizes.json",
                        "scorecard-index.csv",
                        "statistical-tests.json",
                        "task-variant-summary.csv",
                        "variant-summary.csv");
        TreeRemoval.remove(folder);
        assertThat(files(stage.findings().write(stage.read()))).isEqualTo(once);
    }

    @Test
    void the_index_has_a_row_a_run_with_the_final_reproducibility() throws IOException {
        List<List<String>> rows =
                Csv.parse(files(stage.findings().write(stage.read())).get("scorecard-index.csv"));
        assertThat(rows.get(0))
                .isEqualTo(List.of(
                        "run_id",
                        "variant",
                        "task_id",
                        "task_success",
                        "constraint_adherence",
                        "runtime",
                        "clarification_count",
                        "reproducibility",
                        "pair_id",
                        "evidence",
                        "flags"));
        assertThat(rows).hasSize(1 + 12);
        List<List<String>> first = rows.stream()
                .filter(row -> row.get(1).equals("first") && row.get(2).equals("TASK-001"))
                .toList();
        assertThat(first).extracting(row -> row.get(3)).containsExactlyInAnyOrder("0", "1", "1");
        assertThat(first)
                .allSatisfy(row -> assertThat(row.get(7)).isEqualTo(row.get(3).equals("1") ? "0.5" : "0"));
        assertThat(rows.subList(1, 13)).allSatisfy(row -> {
            assertThat(row.get(9)).isEqualTo("simulated");
            assertThat(stage.runs().resolve(row.get(0))).isDirectory();
        });
    }

    @Test
    void summaries_have_a_row_a_variant_and_metric_and_say_what_evidence_they_are() throws IOException {
        Map<String, String> files = files(stage.findings().write(stage.read()));
        List<List<String>> rows = Csv.parse(files.get("variant-summary.csv"));
        assertThat(rows).hasSize(11);
        assertThat(rows.get(0))
                .isEqualTo(List.of(
                        "evidence",
                        "variant",
                        "metric",
                        "n",
                        "mean",
                        "sd",
                        "median",
                        "min",
                        "max",
                        "ci95_low",
                        "ci95_high"));
        assertThat(rows.get(1).subList(0, 5))
                .isEqualTo(List.of("simulated", "first", "task_success", "6", "0.6666666666666666"));
        assertThat(rows.get(1).subList(6, 9)).isEqualTo(List.of("1", "0", "1"));
        assertThat(Double.parseDouble(rows.get(1).get(9))).as("Wilson").isCloseTo(.30, within(.001));
        assertThat(Double.parseDouble(rows.get(1).get(10))).as("Wilson").isCloseTo(.903, within(.001));
        assertThat(rows.get(2).subList(0, 9))
                .isEqualTo(List.of("simulated", "second", "task_success", "6", "1", "0", "1", "1", "1"));
        assertThat(files.get("task-variant-summary.csv").lines())
                .hasSize(21)
                .contains("simulated,TASK-002,second,clarification_count,3,0,0,0,0,0,,");
    }

    @Test
    void documents_follow_their_schemas_and_begin_with_the_evidence() throws IOException {
        Findings findings = stage.findings();
        Map<String, String> files = files(findings.write(stage.read()));
        JsonNode tests = valid(files, "statistical-tests.json", Schema.STATISTICAL_TESTS);
        JsonNode effects = valid(files, "effect-sizes.json", Schema.EFFECT_SIZES);
        assertThat(tests.path("evidence").asText()).isEqualTo("simulated");
        assertThat(effects.path("evidence").asText()).isEqualTo("simulated");
        assertThat(tests.at("/marks/0/kind").asText()).isEqualTo("simulated");
        assertThat(tests.at("/hypotheses/0/conclusion").asText())
                .isEqualTo(findings.hypothesis("H1").conclusion().code());
        assertThat(effects.at("/hypotheses/0/effect/estimate").asDouble()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(tests.at("/exploratory/0/post_hoc").asBoolean()).isTrue();
    }

    @Test
    void another_campaign_has_its_analysis_in_its_own_folder() {
        stage.play(pair -> pair.position() <= 2, "campaign", "second-try");
        Path folder = stage.findings("second-try").write(stage.read());
        assertThat(folder).isEqualTo(stage.runs().resolve("second-try").resolve("analysis"));
        stage.play(pair -> true, "campaign", "second-try");
        assertThat(stage.findings("second-try").sample().analysed()).isEqualTo(6);
    }

    private static JsonNode valid(Map<String, String> files, String name, Schema schema) {
        JsonNode node = StrictJson.parse(name, files.get(name).getBytes(StandardCharsets.UTF_8));
        assertThat(schema.problems(name, node)).isEmpty();
        return node;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : (Iterable<Path>) listed::iterator) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
