package dev.pairwright.bench;

import dev.pairwright.agent.Agent;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.ExitReason;

/** Waits two seconds, as for a model's answer, and does nothing else. */
public final class SleepingAgent implements Agent {

    @Override
    public String name() {
        return "sleeping";
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
    public AgentReport run(Assignment assignment) throws InterruptedException {
        Thread.sleep(2_000);
        return AgentReport.of(ExitReason.SUCCESS, "", "honoured");
    }
}
