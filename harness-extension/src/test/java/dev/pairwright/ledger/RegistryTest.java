package dev.pairwright.ledger;

import static dev.pairwright.ledger.SampleRows.GENESIS;
import static dev.pairwright.ledger.SampleRows.row;
import static dev.pairwright.ledger.SampleRows.run;
import static dev.pairwright.ledger.SampleRows.seal;
import static dev.pairwright.testkit.Played.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.Sha256;
import dev.pairwright.io.StorageFailure;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {

    @TempDir
    Path folder;

    @BeforeEach
    void create() {
        Registry.create(folder);
    }

    private Registry open() {
        return Registry.open(folder, GENESIS);
    }

    @Test
    void a_new_one_has_its_header_and_nothing_else() {
        assertThat(text(folder.resolve("registry.csv"))).isEqualTo("run_id,variant,task,timestamp,status\n");
        assertThat(folder.resolve("registry.chain.jsonl")).isEmptyFile();
        try (Registry registry = open()) {
            assertThat(registry.entries()).isEmpty();
            assertThat(registry.rows()).isZero();
            assertThat(registry.head()).isEqualTo(GENESIS);
        }
    }

    @Test
    void one_that_is_there_is_never_made_anew() {
        assertThatThrownBy(() -> Registry.create(folder)).isInstanceOf(StorageFailure.class);
    }

    @Test
    void a_row_is_on_the_disk_when_append_returns() {
        try (Registry registry = open()) {
            registry.append(row(1, RunStatus.LOCKED), Optional.of(seal(1)));
            registry.append(row(2, RunStatus.ABORTED), Optional.empty());
            assertThat(text(folder.resolve("registry.csv")))
                    .isEqualTo(
                            """
                            run_id,variant,task,timestamp,status
                            run-20251228T190000001Z-role-TASK-001,role,TASK-001,2025-12-28T19:00:00.001Z,locked
                            run-20251228T190000002Z-role-TASK-001,role,TASK-001,2025-12-28T19:00:00.002Z,aborted
                            """);
        }
    }

    @Test
    void the_chain_can_be_checked_by_hand() {
        try (Registry registry = open()) {
            registry.append(row(1, RunStatus.LOCKED), Optional.of(seal(1)));
            registry.append(row(2, RunStatus.ABORTED), Optional.empty());
            Sha256 one = Sha256.ofText(
                    "run-20251228T190000001Z-role-TASK-001,role,TASK-001,2025-12-28T19:00:00.001Z,locked\n");
            Sha256 firstHead = Sha256.ofText(GENESIS + "\n" + one + "\n" + seal(1) + "\n");
            Sha256 two = Sha256.ofText(
                    "run-20251228T190000002Z-role-TASK-001,role,TASK-001,2025-12-28T19:00:00.002Z,aborted\n");
            Sha256 secondHead = Sha256.ofText(firstHead + "\n" + two + "\nnull\n");
            assertThat(text(folder.resolve("registry.chain.jsonl")))
                    .isEqualTo("{\"sequence\":1,\"row\":\"" + one + "\",\"seal\":\"" + seal(1) + "\",\"previous\":\""
                            + GENESIS + "\",\"head\":\"" + firstHead + "\"}\n"
                            + "{\"sequence\":2,\"row\":\"" + two + "\",\"seal\":null,\"previous\":\"" + firstHead
                            + "\",\"head\":\"" + secondHead + "\"}\n");
            assertThat(registry.head()).isEqualTo(secondHead);
        }
    }

    @Test
    void it_goes_on_where_it_was_closed() {
        try (Registry registry = open()) {
            registry.append(row(1, RunStatus.LOCKED), Optional.of(seal(1)));
        }
        try (Registry registry = open()) {
            assertThat(registry.rows()).isEqualTo(1);
            registry.append(row(2, RunStatus.LOCKED), Optional.of(seal(2)));
        }
        try (Registry registry = open()) {
            assertThat(registry.rows()).isEqualTo(2);
            assertThat(registry.entries())
                    .containsExactly(
                            java.util.Map.entry(run(1), new Registry.Entry(RunStatus.LOCKED, Optional.of(seal(1)))),
                            java.util.Map.entry(run(2), new Registry.Entry(RunStatus.LOCKED, Optional.of(seal(2)))));
        }
    }

    @Test
    void a_run_s_last_row_counts_and_its_seal_stays() {
        try (Registry registry = open()) {
            registry.append(row(1, RunStatus.LOCKED), Optional.of(seal(1)));
            registry.append(row(2, RunStatus.LOCKED), Optional.of(seal(2)));
            registry.append(row(1, RunStatus.SUPERSEDED), Optional.empty());
        }
        try (Registry registry = open()) {
            assertThat(registry.entry(run(1))).contains(new Registry.Entry(RunStatus.SUPERSEDED, Optional.of(seal(1))));
            assertThat(registry.entries().keySet()).containsExactly(run(1), run(2));
            assertThat(registry.rows()).isEqualTo(3);
        }
    }

    @Test
    void a_run_without_a_row_is_unknown() {
        try (Registry registry = open()) {
            assertThat(registry.entry(run(9))).isEmpty();
        }
    }
}
