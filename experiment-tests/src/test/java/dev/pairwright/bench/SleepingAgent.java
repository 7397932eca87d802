package dev.pairwright.bench;

import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.ExitReason;
import dev.pairwright.testkit.agent.TestAgent;

/** Waits two seconds, as for a model's answer, and does nothing else. */
public final class SleepingAgent extends TestAgent {

    /** For the campaign. */
    public SleepingAgent() {
        super("sleeping", Evidence.SIMULATED, Enforcement.NONE);
    }

    @Override
    public AgentReport run(Assignment assignment) throws InterruptedException {
        Thread.sleep(2_000);
        return AgentReport.of(ExitReason.SUCCESS, "", "honoured");
    }
}
