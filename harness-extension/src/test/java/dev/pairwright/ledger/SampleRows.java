package dev.pairwright.ledger;

import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import dev.pairwright.testkit.Played;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Rows to append, and ways to spoil what was written. */
final class SampleRows {

    static final Sha256 GENESIS = Sha256.ofText("schedule");

    private SampleRows() {}

    static RunId run(int number) {
        return new RunId(String.format("run-20251228T190000%03dZ-role-TASK-001", number));
    }

    static RegistryRow row(int number, RunStatus status) {
        return new RegistryRow(
                run(number),
                new VariantId("role"),
                new TaskId("TASK-001"),
                String.format("2025-12-28T19:00:00.%03dZ", number),
                status);
    }

    static Sha256 seal(int number) {
        return Sha256.ofText("seal " + number);
    }

    static List<String> lines(Path file) {
        return Arrays.asList(Played.text(file).split("(?<=\n)"));
    }

    static void put(Path file, Iterable<String> lines) {
        try {
            Files.writeString(file, String.join("", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
