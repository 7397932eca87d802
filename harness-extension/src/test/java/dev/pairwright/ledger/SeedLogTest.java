package dev.pairwright.ledger;

import static dev.pairwright.ledger.SampleRows.run;
import static dev.pairwright.testkit.Played.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.NonCriticalViolation;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the plan of the full runs, line for line: only ids and milliseconds are its own. */
class SeedLogTest {

    private static final String EXAMPLE =
            """
            [2025-12-28T19:10:00Z] CRITICAL: run-003a manifest validation failed - missing evaluator pin
              Action: Fixed manifest template, re-ran as run-003a-v2
              Status: Resolved

            [2025-12-28T19:20:00Z] NON-CRITICAL: run-005b timeout reached (600s)
              Action: Documented, included in analysis with timeout flag
              Status: Noted

            """;

    @Test
    void a_resolved_and_a_noted_violation_read_as_in_the_plan(@TempDir Path folder) {
        ViolationsLog.create(folder);
        String opened;
        try (ViolationsLog log = ViolationsLog.open(folder)) {
            ViolationEntry entry = log.append(
                    "2025-12-28T19:05:00.000Z",
                    Optional.of(run(3)),
                    new CriticalViolation.InvalidManifest("manifest validation failed - missing evaluator pin"));
            opened = text(folder.resolve("violations.log"));
            log.resolve(
                    "2025-12-28T19:10:00.000Z", entry, "Fixed manifest template, re-ran as " + run(3).value() + "-v2");
            assertThat(log.open()).isEmpty();
        }
        try (ViolationsLog log = ViolationsLog.open(folder)) {
            log.append(
                    "2025-12-28T19:20:00.000Z",
                    Optional.of(run(5)),
                    new NonCriticalViolation.Timeout("timeout reached (600s)"));
            assertThat(log.entries()).extracting(ViolationEntry::id).containsExactly("V-0001", "V-0001", "V-0002");
        }
        assertThat(text(folder.resolve("violations.log"))
                        .substring(opened.length())
                        .replace(run(3).value(), "run-003a")
                        .replace(run(5).value(), "run-005b")
                        .replace(".000Z]", "Z]")
                        .replaceAll(": V-\\d{4} ", ": "))
                .isEqualTo(EXAMPLE);
    }
}
