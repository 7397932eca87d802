package dev.pairwright.run;

import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.testkit.agent.TestAgent;
import org.jspecify.annotations.Nullable;

/** Does what a test says. */
final class FixtureAgent extends TestAgent {

    private final Work work;

    FixtureAgent(Work work) {
        super("fixture");
        this.work = work;
    }

    /** What it does. */
    interface Work {
        @Nullable AgentReport on(Assignment assignment) throws InterruptedException, AgentFailure;
    }

    @Override
    @SuppressWarnings("NullAway")
    public AgentReport run(Assignment assignment) throws InterruptedException, AgentFailure {
        return work.on(assignment);
    }
}
