package dev.pairwright.ledger;

import static dev.pairwright.ledger.SampleRows.run;
import static dev.pairwright.testkit.Played.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.PairId;
import dev.pairwright.core.TaskId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressTest {

    private static final TaskId ONE = new TaskId("TASK-001");
    private static final TaskId TWO = new TaskId("TASK-002");
    private static final String HEADER = "task_id,pair_id,run_id_role,run_id_goal,status,completed_at\n";

    @TempDir
    Path folder;

    @BeforeEach
    void create() {
        Progress.create(folder, "role", "goal");
    }

    private Progress open() {
        Map<TaskId, Integer> planned = new LinkedHashMap<>();
        planned.put(TWO, 3);
        planned.put(ONE, 2);
        return Progress.open(folder, "role", "goal", planned);
    }

    private static ProgressRow row(TaskId task, String pair, PairStatus status) {
        return new ProgressRow(task, new PairId(pair), run(1), run(2), status, "2025-12-28T19:00:00.000Z");
    }

    private String remaining(Progress progress) {
        progress.publishRemaining();
        return text(folder.resolve("remaining.csv"));
    }

    @Test
    void the_header_has_the_variants_columns() {
        assertThat(text(folder.resolve("progress.csv"))).isEqualTo(HEADER);
    }

    @Test
    void a_row_is_written_as_promised() {
        try (Progress progress = open()) {
            progress.append(row(ONE, "pair-0101", PairStatus.COMPLETE_WITH_VIOLATION));
        }
        assertThat(text(folder.resolve("progress.csv")))
                .isEqualTo(HEADER + "TASK-001,pair-0101,run-20251228T190000001Z-role-TASK-001,"
                        + "run-20251228T190000002Z-role-TASK-001,complete_with_violation,2025-12-28T19:00:00.000Z\n");
    }

    @Test
    void what_remains_is_published_after_every_pair_in_the_tasks_order() {
        try (Progress progress = open()) {
            assertThat(remaining(progress)).isEqualTo("task_id,complete,remaining\nTASK-002,0,3\nTASK-001,0,2\n");
            progress.append(row(ONE, "pair-0101", PairStatus.COMPLETE));
            assertThat(remaining(progress)).isEqualTo("task_id,complete,remaining\nTASK-002,0,3\nTASK-001,1,1\n");
            progress.append(row(TWO, "pair-0201", PairStatus.COMPLETE));
            progress.append(row(ONE, "pair-0102", PairStatus.COMPLETE));
            assertThat(remaining(progress)).isEqualTo("task_id,complete,remaining\nTASK-002,1,2\nTASK-001,2,0\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_pair_with_a_documented_violation_or_excluded_counts_and_a_failed_one_does_not(PairStatus status) {
        boolean counts = status != PairStatus.FAILED && status != PairStatus.SUPERSEDED;
        try (Progress progress = open()) {
            progress.append(row(ONE, "pair-0101", status));
            assertThat(progress.complete()).containsEntry(ONE, counts ? 1 : 0).containsEntry(TWO, 0);
        }
    }

    @Test
    void a_pair_s_last_row_counts() {
        try (Progress progress = open()) {
            progress.append(row(ONE, "pair-0101", PairStatus.COMPLETE));
            progress.append(row(ONE, "pair-0101", PairStatus.SUPERSEDED));
            assertThat(remaining(progress)).isEqualTo("task_id,complete,remaining\nTASK-002,0,3\nTASK-001,0,2\n");
            progress.append(row(ONE, "pair-0101", PairStatus.EXCLUDED));
            progress.append(row(ONE, "pair-0101", PairStatus.COMPLETE));
            assertThat(remaining(progress)).isEqualTo("task_id,complete,remaining\nTASK-002,0,3\nTASK-001,1,1\n");
        }
        try (Progress progress = open()) {
            assertThat(progress.row(new PairId("pair-0101"))).contains(row(ONE, "pair-0101", PairStatus.COMPLETE));
            assertThat(progress.row(new PairId("pair-0102"))).isEmpty();
            assertThat(progress.complete()).containsEntry(ONE, 1);
        }
    }

    @Test
    void what_remains_can_be_made_again_from_the_rows() throws IOException {
        String before;
        try (Progress progress = open()) {
            progress.append(row(ONE, "pair-0101", PairStatus.COMPLETE));
            before = remaining(progress);
        }
        Files.delete(folder.resolve("remaining.csv"));
        try (Progress progress = open()) {
            assertThat(remaining(progress)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TASK-001,pair-0101,complete | is no row of six cells",
                "TASK-001,pair-1,RUN,RUN,complete,t | : not a pair id: \"pair-1\"; the form is pair-[0-9]{4,12}",
                "TASK-001,pair-0101,RUN,RUN,done,t | : \"done\" is no status of a pair",
                "TASK-001,pair-0101,RUN,RUN,COMPLETE,t | : \"COMPLETE\" is no status of a pair",
                "TASK-001,pair-0101,RUN,RUN,com\"plete,t | : not CSV: quotation mark inside an unquoted cell on line 1"
            })
    void a_line_that_does_not_hold_is_named(String line, String message) throws IOException {
        Files.writeString(
                folder.resolve("progress.csv"), line.replace("RUN", run(1).value()) + "\n", StandardOpenOption.APPEND);
        assertThatThrownBy(this::open)
                .isInstanceOf(LedgerDamage.class)
                .hasMessage("progress.csv line 2" + (message.startsWith(":") ? "" : " ") + message);
    }

    @Test
    void a_torn_last_line_is_named() throws IOException {
        Files.writeString(folder.resolve("progress.csv"), "TASK-0", StandardOpenOption.APPEND);
        assertThatThrownBy(this::open)
                .isInstanceOf(LedgerDamage.class)
                .hasMessage("progress.csv line 2 is torn: it has no end. The harness was interrupted while it wrote");
    }

    @Test
    void the_columns_of_other_variants_are_damage() {
        assertThatThrownBy(() -> Progress.open(folder, "goal", "role", Map.of()))
                .isInstanceOf(LedgerDamage.class)
                .hasMessage("progress.csv line 1 is not the header "
                        + "task_id,pair_id,run_id_goal,run_id_role,status,completed_at");
    }
}
