package dev.pairwright.junit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pairwright.agent.Agent;
import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Message;
import dev.pairwright.agent.Model;
import dev.pairwright.agent.ToolLoop;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.ToolCall;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the tasks of the smallest experiment as often as it is told to, by the run's seed; no two runs of different seeds leave the same. */
public final class ChanceAgent implements Agent {

    /** How often it does its task with the first variant's text, and with the second's. */
    static volatile double[] rates = {.5, .5};

    /** Whether runs of one seed differ as well. */
    static volatile boolean varying;

    private static final AtomicInteger RUNS = new AtomicInteger();

    /** For the campaign. */
    public ChanceAgent() {}

    @Override
    public String name() {
        return "chance";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Evidence evidence() {
        return Evidence.SIMULATED;
    }

    @Override
    public Enforcement enforcement() {
        return Enforcement.TOOL_MEDIATED;
    }

    @Override
    public AgentReport run(Assignment assignment) throws InterruptedException, AgentFailure {
        boolean second = assignment.specification().startsWith("Work in");
        boolean append = assignment.instruction().startsWith("Append");
        long own = varying ? RUNS.incrementAndGet() : assignment.seed();
        long seed = own * 4 + (second ? 2 : 0) + (append ? 1 : 0);
        boolean succeeds = new SplittableRandom(seed * 0x9E3779B97F4A7C15L).nextDouble() < rates[second ? 1 : 0];
        return ToolLoop.drive(new Chance(append, succeeds, own), assignment);
    }

    private record Chance(boolean append, boolean succeeds, long seed) implements Model {
        @Override
        public Reply reply(Conversation conversation) {
            boolean wrote = conversation.messages().stream().anyMatch(Message.Turn.class::isInstance);
            return wrote
                    ? new Reply("done with seed " + seed, List.of(), StepMetrics.ZERO)
                    : new Reply("", List.of(write()), StepMetrics.ZERO);
        }

        private ToolCall write() {
            String content = append ? "more\n" : "hello\n";
            return new ToolCall(
                    "call-1",
                    append ? "append_file" : "write_file",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("path", append ? "notes.txt" : "out.txt")
                            .put("content", succeeds ? content : "seed " + seed + "\n"));
        }
    }
}
