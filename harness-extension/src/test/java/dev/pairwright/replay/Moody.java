package dev.pairwright.replay;

import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.ToolLoop;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.testkit.agent.OneCall;
import dev.pairwright.testkit.agent.TestAgent;
import java.util.function.Function;

/** Solves TASK-001 with the words that a test gives it, and TASK-002 always. */
public final class Moody extends TestAgent {

    static volatile Function<Assignment, String> words = assignment -> "hello\n";
    static volatile Evidence evidence = Evidence.SIMULATED;

    /** For the campaign. */
    public Moody() {
        super("moody", evidence, Enforcement.TOOL_MEDIATED);
    }

    static void begin() {
        words = assignment -> "hello\n";
        evidence = Evidence.SIMULATED;
    }

    @Override
    public AgentReport run(Assignment assignment) throws InterruptedException, AgentFailure {
        boolean creates = assignment.instruction().startsWith("Create");
        return ToolLoop.drive(
                new OneCall(
                        creates ? "write_file" : "append_file",
                        creates ? "out.txt" : "notes.txt",
                        creates ? words.apply(assignment) : "more\n",
                        "done"),
                assignment);
    }
}
