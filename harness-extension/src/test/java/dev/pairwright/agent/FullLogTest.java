package dev.pairwright.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pairwright.core.Budget;
import dev.pairwright.core.FileOperation;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Permissions;
import dev.pairwright.sandbox.ToolResult;
import dev.pairwright.sandbox.Toolbox;
import dev.pairwright.sandbox.Workspace;
import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.Trace;
import dev.pairwright.trace.TraceHeader;
import dev.pairwright.trace.TraceReader;
import dev.pairwright.trace.TraceWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullLogTest {

    private static final int MOST = 10_000;

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "D05: an agent that calls and talks without end fills its log and no more; from then on no tool does anything")
    void a_full_log() throws Exception {
        Path log = folder.resolve("agent.log");
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        ToolResult last;
        try (TraceWriter trace = TraceWriter.begin(
                        log,
                        new TraceHeader(TraceHeader.ATIF, "s", new TraceHeader.TracedAgent("a", "1", Optional.empty())),
                        HarnessTime.system());
                Workspace workspace = Workspace.create(folder.resolve("workspace"), inputs, Map.of())) {
            WitnessedTrace witness = new WitnessedTrace(trace, "spec", "do", MOST);
            Toolbox toolbox = Toolbox.over(
                    workspace,
                    new Permissions(List.of(FileOperation.WRITE), List.of("**"), List.of(), false, false),
                    new Budget(Duration.ofSeconds(10), 10, 10, 1_000_000),
                    witness);
            for (int i = 0; i < 1_000; i++) {
                toolbox.call(
                        "c" + i,
                        "write_file",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("path", "f" + i)
                                .put("content", "x".repeat(50)));
                witness.step("said ".repeat(10), List.of(), StepMetrics.ZERO);
            }
            last = toolbox.call(
                    "last", "finish", JsonNodeFactory.instance.objectNode().put("message", "bye"));
            witness.flush();
            trace.finish("success", "");
        }

        Trace read = TraceReader.read(log, "agent.log");
        long files;
        try (var listed = Files.list(folder.resolve("workspace"))) {
            files = listed.count();
        }
        assertThat(last.content())
                .isEqualTo("error: QUOTA: the log of this run is full, so no tool does anything any more");
        assertThat(Files.size(log)).isLessThan(10 * MOST);
        assertThat(files)
                .as("files that were written are those that are on record")
                .isEqualTo(read.toolCalls().count());
        assertThat(WitnessedTrace.missing(read)).hasValueSatisfying(missing -> assertThat(missing)
                .matches("the log is full; calls and steps that are not in it: [0-9]{4}"));
    }
}
