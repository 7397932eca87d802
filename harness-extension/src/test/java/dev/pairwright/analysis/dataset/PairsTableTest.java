package dev.pairwright.analysis.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.Refusal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairsTableTest {

    private static final String HEADER = "task_id,pair_id,variant,task_success,constraint_adherence,"
            + "clarification_count,runtime_seconds,reproducibility";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            m01_duplicate_pair_variant | 26: pair t2-p001 has a second row for role-centric; the first is on line 4 (keep one row for each pair and variant)
            m02_runtime_zero           | 4: runtime_seconds is "0.000" (it must be above 0 and finite)
            m03_runtime_negative       | 4: runtime_seconds is "-1.000" (it must be above 0 and finite)
            m04_adherence_above_100    | 4: constraint_adherence is "100.1" (it must be from 0 to 100)
            m05_success_not_binary     | 4: task_success is "2" (it must be 0 or 1)
            m06_reproducibility_nan    | 4: reproducibility is "NaN" (it must be from 0 to 1)
            m07_clarification_negative | 4: clarification_count is "-1" (it must be a whole number from 0)
            m08_clarification_fraction | 4: clarification_count is "1.5" (it must be a whole number from 0)
            m09_unknown_variant        | 4: variant is "goalcentric" (the variants are role-centric and goal-centric)
            m10_pair_in_two_tasks      | 5: pair t2-p001 is of task-2 here and of task-9 on line 4 (both runs of a pair are of one task)
            m11_empty_cell             | 4: constraint_adherence is empty (leave the row out if the run was not scored)
            m12_runtime_infinity       | 4: runtime_seconds is "Infinity" (it must be above 0 and finite)
            """)
    void a_malformed_file_is_refused_with_its_own_reason(String name, String reason) throws URISyntaxException {
        Path file = Path.of(
                Objects.requireNonNull(PairsTableTest.class.getResource("../oracles/malformed/" + name + ".csv"))
                        .toURI());
        assertThatThrownBy(() -> PairsTable.read(file, name + ".csv", "role-centric", "goal-centric"))
                .isInstanceOf(Refusal.class)
                .hasMessage(name + ".csv is not analysed: 1 problem\n  - " + name + ".csv:" + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+0.5", " 0.5", "0x1p-1", ".5", "0.5d", "1e-400x", "0,5", "5e-1e1", "1e999"})
    void a_number_is_a_plain_decimal(String cell) throws IOException {
        refused(HEADER + "\nt,p,a,1,\"" + cell + "\",0,1,1\n", "d.csv:2: constraint_adherence is \"" + cell + "\"");
    }

    @Test
    void a_header_is_complete_and_in_order() throws IOException {
        refused("task_id,pair_id\nt,p\n", "d.csv:1: the header is \"task_id,pair_id\" (write " + HEADER + ")");
        refused(HEADER + ",extra\n", "d.csv:1: the header is");
        refused("t,p,a,1,50,0,1,1\n", "d.csv:1: the header is");
    }

    @Test
    void rows_are_as_long_as_the_header() throws IOException {
        refused(HEADER + "\nt,p,a,1,50,0,1\n", "d.csv:2: has 7 cells, the header has 8");
        refused(HEADER + "\nt,p,a,1,50,0,1,1,1\n", "d.csv:2: has 9 cells, the header has 8");
        refused(HEADER + "\n\nt,p,a,1,50,0,1,1\n", "d.csv:2: has 1 cells, the header has 8");
    }

    @Test
    void a_table_has_rows() throws IOException {
        refused(HEADER + "\n", "d.csv:1: there is no row below the header (write one row for each run)");
        refused("", "d.csv: the file is empty");
    }

    @Test
    void ids_are_plain() throws IOException {
        refused(
                HEADER + "\nt 1,p,a,1,50,0,1,1\n",
                "d.csv:2: task_id is \"t 1\" (an id is of the form [A-Za-z0-9._-]{1,64})");
        refused(HEADER + "\nt,=p,a,1,50,0,1,1\n", "d.csv:2: pair_id is \"=p\"");
    }

    @Test
    void text_is_utf_8_without_a_byte_order_mark() throws IOException {
        refused("\ufeff" + HEADER + "\nt,p,a,1,50,0,1,1\n", "d.csv: begins with a UTF-8 byte order mark");
    }

    @Test
    void quotation_marks_stand_where_they_belong() throws IOException {
        refused(HEADER + "\nt,p\",a,1,50,0,1,1\n", "d.csv:2: a quotation mark stands inside an unquoted cell");
        refused(HEADER + "\nt,p,a,1,50,0,1,\"1\n", "d.csv: is not CSV: Unclosed quoted field");
    }

    @Test
    void all_problems_are_told_up_to_twenty() throws IOException {
        Path file = write(HEADER + "\n" + "t,p,a,2,500,0,1,1\n".repeat(30));
        assertThatThrownBy(() -> PairsTable.read(file, "d.csv", "a", "b"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("d.csv is not analysed: 20 problems\n");
    }

    @Test
    void pairs_are_in_the_order_of_their_first_rows() throws IOException {
        Path file = write(HEADER + "\r\nt1,p2,b,1,50.5,0,1,1\r\nt2,p1,a,0,0,3,2e1,0\r\nt1,p2,a,0,100,0,1,0.0");
        PairedData data = PairsTable.read(file, "d.csv", "a", "b");
        assertThat(data.pairs()).extracting(ObservedPair::id).containsExactly("p2", "p1");
        assertThat(data.complete()).extracting(ObservedPair::task).containsExactly("t1");
        assertThat(data.incompleteIds()).containsExactly("p1");
        assertThat(data.runs()).isEqualTo(3);
        assertThat(data.pairs().get(0).second(Metric.CONSTRAINT_ADHERENCE)).hasValue(50.5);
        assertThat(data.pairs().get(1).first(Metric.RUNTIME)).hasValue(20.0);
        assertThat(data.pairs().get(1).second(Metric.RUNTIME)).isEmpty();
    }

    @Test
    void metrics_go_by_the_words_of_hypotheses() {
        assertThat(Metric.ofCode("runtime")).hasValue(Metric.RUNTIME);
        assertThat(Metric.ofCode("runtime_seconds")).isEmpty();
    }

    @Test
    void a_metric_that_was_not_measured_leaves_its_pair_out() {
        Observation all = new Observation(Map.of(Metric.TASK_SUCCESS, 1.0, Metric.RUNTIME, 2.0));
        Observation some = new Observation(Map.of(Metric.RUNTIME, 4.0));
        PairedData data = new PairedData(List.of(new ObservedPair("p", "t", Optional.of(all), Optional.of(some))));
        assertThat(MetricPairs.of(data, Metric.RUNTIME).complete()).hasSize(1);
        assertThat(MetricPairs.of(data, Metric.TASK_SUCCESS).complete()).isEmpty();
        assertThat(MetricPairs.of(data, Metric.TASK_SUCCESS).alone()).hasSize(1);
    }

    @Test
    void an_observation_keeps_to_its_range() {
        assertThatThrownBy(() -> new Observation(Map.of(Metric.RUNTIME, 0.0)))
                .hasMessage("runtime is above 0 and finite, not 0.0");
        assertThatThrownBy(() -> new Observation(Map.of(Metric.REPRODUCIBILITY, Double.NaN)))
                .hasMessage("reproducibility is from 0 to 1, not NaN");
    }

    private void refused(String text, String problem) throws IOException {
        Path file = write(text);
        assertThatThrownBy(() -> PairsTable.read(file, "d.csv", "a", "b"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("  - " + problem);
    }

    private Path write(String text) throws IOException {
        return Files.write(folder.resolve("d.csv"), text.getBytes(StandardCharsets.UTF_8));
    }
}
