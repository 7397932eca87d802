package dev.pairwright.junit;

import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.ToolLoop;
import dev.pairwright.testkit.agent.OneCall;
import dev.pairwright.testkit.agent.TestAgent;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes something else into {@code out.txt} every time, which an agent declared deterministic must not. */
public final class FickleAgent extends TestAgent {

    /** How often one of them was run in this process. */
    static final AtomicInteger RUNS = new AtomicInteger();

    /** For the campaign. */
    public FickleAgent() {
        super("fickle");
    }

    @Override
    public AgentReport run(Assignment assignment) throws InterruptedException, AgentFailure {
        return ToolLoop.drive(
                new OneCall("write_file", "out.txt", "run " + RUNS.incrementAndGet() + "\n", "done"), assignment);
    }
}
