package dev.pairwright.replay;

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
import java.util.function.Function;

/** Solves TASK-001 with the words that a test gives it, and TASK-002 always. */
public final class Moody implements Agent {

    static volatile Function<Assignment, String> words = assignment -> "hello\n";
    static volatile Evidence evidence = Evidence.SIMULATED;

    /** For the campaign. */
    public Moody() {}

    static void begin() {
        words = assignment -> "hello\n";
        evidence = Evidence.SIMULATED;
    }

    @Override
    public String name() {
        return "moody";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Evidence evidence() {
        return evidence;
    }

    @Override
    public Enforcement enforcement() {
        return Enforcement.TOOL_MEDIATED;
    }

    @Override
    public AgentReport run(Assignment assignment) throws InterruptedException, AgentFailure {
        boolean creates = assignment.instruction().startsWith("Create");
        return ToolLoop.drive(
                new OneCall(
                        creates ? "write_file" : "append_file",
                        creates ? "out.txt" : "notes.txt",
                        creates ? words.apply(assignment) : "more\n"),
                assignment);
    }

    private record OneCall(String tool, String path, String content) implements Model {
        @Override
        public Reply reply(Conversation conversation) {
            boolean done = conversation.messages().stream().anyMatch(Message.Turn.class::isInstance);
            return done
                    ? new Reply("done", List.of(), StepMetrics.ZERO)
                    : new Reply(
                            "",
                            List.of(new ToolCall(
                                    "call-1",
                                    tool,
                                    JsonNodeFactory.instance
                                            .objectNode()
                                            .put("path", path)
                                            .put("content", content))),
                            StepMetrics.ZERO);
        }
    }
}
