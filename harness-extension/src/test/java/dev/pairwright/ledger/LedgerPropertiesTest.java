package dev.pairwright.ledger;

import static dev.pairwright.ledger.SampleRows.GENESIS;
import static dev.pairwright.ledger.SampleRows.row;
import static dev.pairwright.ledger.SampleRows.run;
import static dev.pairwright.ledger.SampleRows.seal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.NonCriticalViolation;
import dev.pairwright.core.PairId;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.TaskId;
import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Whatever is appended in whatever order: opened again, a ledger says what it said before it was closed. */
@Tag("slow")
class LedgerPropertiesTest {

    private static final Map<TaskId, Integer> PLANNED = Map.of(new TaskId("TASK-001"), 9);

    private Path folder;

    @BeforeTry
    void begin() throws IOException {
        folder = Files.createTempDirectory("ledger");
    }

    @AfterTry
    void end() throws IOException {
        TreeRemoval.remove(folder);
    }

    @Property(tries = 30)
    void a_registry_reopens_equal(
            @ForAll @Size(max = 8) List<@IntRange(max = 4) Integer> runs, @ForAll RunStatus status) {
        Registry.create(folder);
        Map<RunId, Registry.Entry> entries;
        Sha256 head;
        try (Registry registry = Registry.open(folder, GENESIS)) {
            for (int number : runs) {
                boolean locks = registry.entry(run(number)).isEmpty();
                registry.append(
                        row(number, locks ? RunStatus.LOCKED : status),
                        locks ? Optional.of(seal(number)) : Optional.empty());
            }
            entries = registry.entries();
            head = registry.head();
        }
        try (Registry registry = Registry.open(folder, GENESIS)) {
            assertThat(registry.entries()).containsExactlyEntriesOf(entries);
            assertThat(registry.head()).isEqualTo(head);
            assertThat(registry.rows()).isEqualTo(runs.size());
        }
    }

    @Property(tries = 30)
    void progress_reopens_equal(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 4) Integer> pairs,
            @ForAll @Size(8) List<PairStatus> statuses) {
        Progress.create(folder, "role", "goal");
        Map<TaskId, Integer> complete;
        Map<PairId, ProgressRow> rows = new LinkedHashMap<>();
        try (Progress progress = Progress.open(folder, "role", "goal", PLANNED)) {
            for (int i = 0; i < pairs.size(); i++) {
                PairId pair = new PairId("pair-010" + pairs.get(i));
                ProgressRow row = new ProgressRow(
                        new TaskId("TASK-001"),
                        pair,
                        run(2 * i),
                        run(2 * i + 1),
                        statuses.get(i),
                        "2025-12-28T19:00:00.000Z");
                progress.append(row);
                rows.put(pair, row);
            }
            complete = progress.complete();
        }
        try (Progress progress = Progress.open(folder, "role", "goal", PLANNED)) {
            assertThat(progress.complete()).isEqualTo(complete);
            assertThat(complete.get(new TaskId("TASK-001"))).isEqualTo((int)
                    rows.values().stream().filter(row -> row.status().done()).count());
            rows.forEach((pair, row) -> assertThat(progress.row(pair)).contains(row));
        }
    }

    @Property(tries = 60)
    void a_log_of_violations_reopens_equal(
            @ForAll @Size(max = 4) List<@StringLength(max = 30) String> messages,
            @ForAll boolean critical,
            @ForAll boolean ofARun) {
        ViolationsLog.create(folder);
        List<ViolationEntry> entries;
        try (ViolationsLog log = ViolationsLog.open(folder)) {
            for (String message : messages) {
                log.append(
                        "2025-12-28T19:00:00.000Z",
                        ofARun ? Optional.of(run(1)) : Optional.empty(),
                        critical
                                ? new CriticalViolation.DataLoss(message)
                                : new NonCriticalViolation.LoggingGap(message));
            }
            entries = log.entries();
        }
        try (ViolationsLog log = ViolationsLog.open(folder)) {
            assertThat(log.entries()).isEqualTo(entries);
        }
    }
}
