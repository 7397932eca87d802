package dev.pairwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.Refusal;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number that another program computed, computed again; {@code -Dpairwright.test.oracles} names a folder of the same layout. */
@Tag("slow")
class OracleTest {

    private static final OracleFolder FOLDER = OracleFolder.open();

    static List<String> answers() throws IOException {
        return FOLDER.answers();
    }

    static List<String> malformed() throws IOException {
        return FOLDER.malformed();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void every_number_of_a_data_set_agrees(String dataset, TestReporter reporter) throws IOException {
        JsonNode expected = FOLDER.answer(dataset);
        agrees(expected, DatasetNodes.of(dataset, FOLDER.data(dataset)), reporter);
    }

    @Test
    void every_number_about_power_agrees(TestReporter reporter) throws IOException {
        JsonNode expected = FOLDER.json("power.json");
        agrees(expected, PowerNodes.of(expected), reporter);
    }

    @Test
    void every_number_of_the_textbooks_agrees(TestReporter reporter) throws IOException {
        JsonNode expected = FOLDER.json("textbook.json");
        agrees(expected, TextbookNodes.of(expected), reporter);
    }

    @Test
    void every_data_set_has_answers() throws IOException {
        assertThat(FOLDER.datasets()).isNotEmpty().isEqualTo(FOLDER.answers());
    }

    @Test
    void no_answer_was_lost(TestReporter reporter) throws IOException {
        int leaves =
                TreeComparison.leaves(FOLDER.json("power.json")) + TreeComparison.leaves(FOLDER.json("textbook.json"));
        for (String dataset : FOLDER.answers()) {
            leaves += TreeComparison.leaves(FOLDER.answer(dataset));
        }
        reporter.publishEntry("answers", Integer.toString(leaves));
        assertThat(leaves).isGreaterThanOrEqualTo(OracleFolder.isOther() ? 1 : 12_445);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void a_malformed_file_is_refused(String name) {
        String file = "malformed/" + name + ".csv";
        assertThatThrownBy(() -> FOLDER.read(file)).isInstanceOf(Refusal.class).hasMessageContaining(file);
    }

    private static void agrees(JsonNode expected, JsonNode actual, TestReporter reporter) {
        TreeComparison comparison = TreeComparison.of(expected, actual);
        reporter.publishEntry("compared", Integer.toString(comparison.compared()));
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isEqualTo(TreeComparison.leaves(expected));
    }
}
