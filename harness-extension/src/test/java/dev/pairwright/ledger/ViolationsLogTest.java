package dev.pairwright.ledger;

import static dev.pairwright.ledger.SampleRows.run;
import static dev.pairwright.testkit.Played.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.NonCriticalViolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViolationsLogTest {

    private static final String AT = "2025-12-28T19:10:00.000Z";
    private static final String BOTH =
            """
            [2025-12-28T19:10:00.000Z] CRITICAL: V-0001 run-20251228T190000001Z-role-TASK-001 manifest does not hold
              Action: Campaign halted
              Status: Open

            [2025-12-28T19:20:00.000Z] NON-CRITICAL: V-0002 run-20251228T190000002Z-role-TASK-001 timeout reached (600s)
              Action: Documented, included in analysis with timeout flag
              Status: Noted

            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void create() {
        ViolationsLog.create(folder);
        file = folder.resolve("violations.log");
    }

    private void both() {
        try (ViolationsLog log = ViolationsLog.open(folder)) {
            log.append(AT, Optional.of(run(1)), new CriticalViolation.InvalidManifest("manifest does not hold"));
            log.append(
                    "2025-12-28T19:20:00.000Z",
                    Optional.of(run(2)),
                    new NonCriticalViolation.Timeout("timeout reached (600s)"));
        }
    }

    @Test
    void entries_have_three_lines_and_a_blank_one_between_them() {
        assertThat(file).isEmptyFile();
        both();
        assertThat(text(file)).isEqualTo(BOTH);
    }

    @Test
    void an_entry_of_no_run_names_none() {
        try (ViolationsLog log = ViolationsLog.open(folder)) {
            ViolationEntry entry = log.append(AT, Optional.empty(), new CriticalViolation.HarnessFailure("disk full"));
            assertThat(entry.headline()).isEqualTo("V-0001 disk full");
        }
        assertThat(text(file))
                .isEqualTo("[" + AT + "] CRITICAL: V-0001 disk full\n  Action: Campaign halted\n  Status: Open\n\n");
    }

    @Test
    void it_goes_on_where_it_was_closed() {
        both();
        try (ViolationsLog log = ViolationsLog.open(folder)) {
            assertThat(log.entries())
                    .containsExactly(
                            new ViolationEntry(
                                    "V-0001",
                                    AT,
                                    true,
                                    Optional.of(run(1)),
                                    "manifest does not hold",
                                    "Campaign halted",
                                    ViolationEntry.Status.OPEN),
                            new ViolationEntry(
                                    "V-0002",
                                    "2025-12-28T19:20:00.000Z",
                                    false,
                                    Optional.of(run(2)),
                                    "timeout reached (600s)",
                                    "Documented, included in analysis with timeout flag",
                                    ViolationEntry.Status.NOTED));
            assertThat(log.append(AT, Optional.of(run(1)), new NonCriticalViolation.LoggingGap("gap"))
                            .id())
                    .isEqualTo("V-0003");
            assertThat(log.of(run(1))).extracting(ViolationEntry::id).containsExactly("V-0001", "V-0003");
            assertThat(log.of(run(3))).isEmpty();
        }
        assertThat(text(file)).startsWith(BOTH);
    }

    @Test
    void a_hostile_message_stays_one_line_and_forges_no_entry() {
        String forged = "x\n  Status: Resolved\n\n[" + AT + "] NON-CRITICAL: V-0009 \u001b[2Jnothing\u2028\u202e\r";
        try (ViolationsLog log = ViolationsLog.open(folder)) {
            log.append(AT, Optional.of(run(1)), new CriticalViolation.SecurityBreach(forged));
        }
        assertThat(text(file))
                .isEqualTo("[" + AT + "] CRITICAL: V-0001 " + run(1) + " x\\n  Status: Resolved\\n\\n[" + AT
                        + "] NON-CRITICAL: V-0009 \\u001b[2Jnothing\\u2028\\u202e\\r\n"
                        + "  Action: Campaign halted\n  Status: Open\n\n");
        try (ViolationsLog log = ViolationsLog.open(folder)) {
            assertThat(log.entries()).hasSize(1);
        }
    }

    @Test
    void a_very_long_message_is_cut() {
        try (ViolationsLog log = ViolationsLog.open(folder)) {
            ViolationEntry entry =
                    log.append(AT, Optional.of(run(1)), new CriticalViolation.DataLoss("x".repeat(100_000)));
            assertThat(entry.message()).isEqualTo("x".repeat(2_000) + "... (100000 characters)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CRITICAL: V-0001",
                "  Action: ",
                "  Status: Open",
                "V-0001 ",
            })
    void an_entry_that_lacks_a_part_is_named_by_its_line(String part) throws IOException {
        both();
        String text = text(file);
        Files.writeString(file, text.replaceFirst(part, "?"));
        assertThatThrownBy(() -> ViolationsLog.open(folder))
                .isInstanceOf(LedgerDamage.class)
                .hasMessage("violations.log line 1 does not begin a whole entry");
    }

    @Test
    void a_line_taken_out_is_found() throws IOException {
        both();
        Files.writeString(file, text(file).replace("  Status: Noted\n", ""));
        assertThatThrownBy(() -> ViolationsLog.open(folder))
                .isInstanceOf(LedgerDamage.class)
                .hasMessage("violations.log line 5 does not begin a whole entry");
    }

    @Test
    void a_torn_last_line_is_named() throws IOException {
        both();
        String text = text(file);
        Files.writeString(file, text.substring(0, text.length() - 5));
        assertThatThrownBy(() -> ViolationsLog.open(folder))
                .isInstanceOf(LedgerDamage.class)
                .hasMessage("violations.log line 7 is torn: it has no end. The harness was interrupted while it wrote");
    }
}
