package dev.pairwright.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.Access;
import dev.pairwright.sandbox.CallWitness;
import dev.pairwright.sandbox.ToolResult;
import dev.pairwright.trace.Observation;
import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.ToolCall;
import dev.pairwright.trace.Trace;
import dev.pairwright.trace.TraceWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** The harness's end of an {@link AgentTrace}: it writes what the tools did as their witness, and what the agent says beside it. */
@API(status = API.Status.INTERNAL)
public final class WitnessedTrace implements AgentTrace, CallWitness {

    private static final int MOST_IN_A_STEP = 1_000;
    private static final long LARGEST_STEP = 4L << 20;
    private static final long LARGEST_LOG = 64L << 20;
    private static final String FULL = "the log is full; calls and steps that are not in it: ";

    private final TraceWriter out;
    private final Set<String> made = new HashSet<>();
    private final List<ToolCall> calls = new ArrayList<>();
    private final List<Observation.Result> results = new ArrayList<>();
    private final List<Access> accesses = new ArrayList<>();
    private final long most;
    private long gathered;
    private long written;
    private long left;

    /** Begins with what the agent is given. */
    public WitnessedTrace(TraceWriter out, String specification, String instruction) {
        this(out, specification, instruction, LARGEST_LOG);
    }

    WitnessedTrace(TraceWriter out, String specification, String instruction, long most) {
        this.out = out;
        this.most = most;
        out.specification(specification);
        out.instruction(instruction);
    }

    @Override
    public synchronized void called(String callId, String name, JsonNode arguments, ToolResult result) {
        calls.add(new ToolCall(callId, name, arguments));
        results.add(new Observation.Result(callId, result.content()));
        accesses.addAll(result.accesses());
        made.add(callId);
        gathered += arguments.toString().length() + result.content().length();
        if (calls.size() == MOST_IN_A_STEP || gathered > LARGEST_STEP) {
            writeGathered();
        }
    }

    @Override
    public synchronized boolean hasRoom() {
        boolean room = written + gathered < most;
        left += room ? 0 : 1;
        return room;
    }

    @Override
    public synchronized void step(String message, List<ToolCall> said, StepMetrics metrics) {
        List<ToolCall> all = new ArrayList<>(calls);
        said.stream().filter(call -> !made.contains(call.toolCallId())).forEach(all::add);
        write(message, all, metrics);
        made.clear();
    }

    /** A log that is full takes no more: an agent that talks without end would fill the disk, and nobody could read what it said. */
    private void write(String message, List<ToolCall> all, StepMetrics metrics) {
        if (written < most || !calls.isEmpty()) {
            out.agent(message, all, results, accesses, metrics);
            written += gathered + message.length();
        } else {
            left++;
        }
        gathered = 0;
        calls.clear();
        results.clear();
        accesses.clear();
    }

    /** Records the calls that the agent has made and not told of so far, and how much the log had no room for. */
    public synchronized void flush() {
        writeGathered();
        if (left > 0) {
            out.agent(FULL + left, List.of(), List.of(), List.of(), StepMetrics.ZERO);
        }
    }

    private void writeGathered() {
        if (!calls.isEmpty()) {
            write("", List.copyOf(calls), StepMetrics.ZERO);
        }
    }

    /** What the log of a run had no room for, in words, by its last step; none if it had room for all. */
    public static Optional<String> missing(Trace trace) {
        return trace.steps().isEmpty()
                ? Optional.empty()
                : Optional.of(trace.steps().get(trace.steps().size() - 1).message())
                        .filter(last -> last.startsWith(FULL));
    }

    @Override
    public StepMetrics totals() {
        return out.totals();
    }
}
