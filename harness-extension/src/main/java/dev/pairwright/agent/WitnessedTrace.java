package dev.pairwright.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.Access;
import dev.pairwright.sandbox.CallWitness;
import dev.pairwright.sandbox.ToolResult;
import dev.pairwright.trace.Observation;
import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.ToolCall;
import dev.pairwright.trace.TraceWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** The harness's end of an {@link AgentTrace}: it writes what the tools did as their witness, and what the agent says beside it. */
@API(status = API.Status.INTERNAL)
public final class WitnessedTrace implements AgentTrace, CallWitness {

    private static final int MOST_IN_A_STEP = 1_000;

    private final TraceWriter out;
    private final Set<String> made = new HashSet<>();
    private final List<ToolCall> calls = new ArrayList<>();
    private final List<Observation.Result> results = new ArrayList<>();
    private final List<Access> accesses = new ArrayList<>();

    /** Begins with what the agent is given. */
    public WitnessedTrace(TraceWriter out, String specification, String instruction) {
        this.out = out;
        out.specification(specification);
        out.instruction(instruction);
    }

    @Override
    public synchronized void called(String callId, String name, JsonNode arguments, ToolResult result) {
        calls.add(new ToolCall(callId, name, arguments));
        results.add(new Observation.Result(callId, result.content()));
        accesses.addAll(result.accesses());
        made.add(callId);
        if (calls.size() == MOST_IN_A_STEP) {
            flush();
        }
    }

    @Override
    public synchronized void step(String message, List<ToolCall> said, StepMetrics metrics) {
        List<ToolCall> all = new ArrayList<>(calls);
        said.stream().filter(call -> !made.contains(call.toolCallId())).forEach(all::add);
        write(message, all, metrics);
        made.clear();
    }

    private void write(String message, List<ToolCall> all, StepMetrics metrics) {
        out.agent(message, all, results, accesses, metrics);
        calls.clear();
        results.clear();
        accesses.clear();
    }

    /** Records the calls that the agent has made and not told of so far. */
    public synchronized void flush() {
        if (!calls.isEmpty()) {
            write("", List.copyOf(calls), StepMetrics.ZERO);
        }
    }

    @Override
    public StepMetrics totals() {
        return out.totals();
    }
}
