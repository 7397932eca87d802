package dev.pairwright.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.PairId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @Test
    void an_intent_is_on_the_disk_when_append_returns(@TempDir Path folder) {
        try (Journal journal = Journal.open(folder)) {
            journal.append(new Intent(SampleRows.run(1), SampleRows.seal(1), "2025-12-28T19:00:00.000Z", 0));
            assertThat(folder.resolve("journal.jsonl"))
                    .hasContent("{\"run_id\":\"run-20251228T190000001Z-role-TASK-001\",\"seal\":\"" + SampleRows.seal(1)
                            + "\",\"locked_at\":\"2025-12-28T19:00:00.000Z\",\"rows\":0}\n");
        }
        try (Journal journal = Journal.open(folder)) {
            journal.append(new Intent(SampleRows.run(2), SampleRows.seal(2), "2025-12-28T19:00:00.000Z", 0));
        }
        assertThat(folder.resolve("journal.jsonl")).content().hasLineCount(2);
    }

    @Test
    void a_registry_that_had_more_rows_when_the_journal_was_written_is_damaged(@TempDir Path folder) {
        Registry.create(folder);
        try (Registry registry = Registry.open(folder, SampleRows.GENESIS);
                Journal journal = Journal.open(folder)) {
            journal.append(new Begun(new PairId("pair-1001"), 1, SampleRows.run(1), SampleRows.run(2), 0));
            journal.append(new Intent(SampleRows.run(1), SampleRows.seal(1), "2025-12-28T19:00:00.000Z", 0));
            journal.require(registry);
            journal.append(new Intent(SampleRows.run(2), SampleRows.seal(2), "2025-12-28T19:00:00.000Z", 1));
            assertThatThrownBy(() -> journal.require(registry))
                    .isInstanceOf(LedgerDamage.class)
                    .hasMessage("registry.csv has 0 rows, but had 1 when journal.jsonl was written: the last rows were"
                            + " cut off; no row for " + SampleRows.run(1) + ", " + SampleRows.run(2));
            registry.append(SampleRows.row(1, RunStatus.LOCKED), Optional.of(SampleRows.seal(1)));
            journal.require(registry);
        }
    }
}
