package dev.pairwright.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pairwright.core.Budget;
import dev.pairwright.core.FileOperation;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Permissions;
import dev.pairwright.sandbox.Toolbox;
import dev.pairwright.sandbox.Workspace;
import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.ToolCall;
import dev.pairwright.trace.Trace;
import dev.pairwright.trace.TraceHeader;
import dev.pairwright.trace.TraceReader;
import dev.pairwright.trace.TraceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real workspace with one input, its tools and a real log, for agents and models of tests. */
public final class Bench implements AutoCloseable {

    /** The variant's text, with everything in it that a careless copy would lose. */
    public static final String SPECIFICATION = "\ufeff  # R\u00f4le\r\n\tBe brief. \ud83d\ude00\n\n";

    /** The task's text. */
    public static final String INSTRUCTION = "Read note.txt.\n";

    private final Path folder;
    private final Workspace workspace;
    private final TraceWriter trace;

    private Bench(Path folder, Workspace workspace, TraceWriter trace) {
        this.folder = folder;
        this.workspace = workspace;
        this.trace = trace;
    }

    /** A bench in an empty folder. */
    public static Bench in(Path folder) throws IOException {
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        Files.writeString(inputs.resolve("note.txt"), "noted\n");
        return new Bench(
                folder,
                Workspace.create(folder.resolve("workspace"), inputs, Map.of()),
                TraceWriter.begin(
                        folder.resolve("agent.log"),
                        new TraceHeader(TraceHeader.ATIF, "s", new TraceHeader.TracedAgent("a", "1", Optional.empty())),
                        HarnessTime.system()));
    }

    /** An assignment that allows this many steps and tokens. */
    public Assignment assignment(int steps, long tokens) {
        return assignment(steps, tokens, Optional.empty());
    }

    /** An assignment whose model is found at an endpoint. */
    public Assignment assignment(int steps, long tokens, Optional<ModelEndpoint> endpoint) {
        WitnessedTrace witness = new WitnessedTrace(trace, SPECIFICATION, INSTRUCTION);
        Budget budget = new Budget(Duration.ofSeconds(10), steps, tokens, 1_000_000);
        Permissions permissions =
                new Permissions(List.of(FileOperation.values()), List.of("**"), List.of(), false, false);
        return new Assignment(
                SPECIFICATION,
                INSTRUCTION,
                "model-1",
                endpoint,
                42,
                Toolbox.over(workspace, permissions, budget, witness),
                budget,
                witness);
    }

    /** A call of a tool with arguments by name and value. */
    public static ToolCall call(String id, String tool, String... arguments) {
        var object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < arguments.length; i += 2) {
            object.put(arguments[i], arguments[i + 1]);
        }
        return new ToolCall(id, tool, object);
    }

    /** A turn that used nothing. */
    public static Model.Reply turn(String text, ToolCall... calls) {
        return new Model.Reply(text, List.of(calls), StepMetrics.ZERO);
    }

    /** Where the agent works. */
    public Path workspace() {
        return workspace.root();
    }

    /** What was recorded so far. */
    public Trace recorded() {
        return TraceReader.read(folder.resolve("agent.log"), "agent.log");
    }

    @Override
    public void close() {
        workspace.close();
        trace.close();
    }
}
