package dev.pairwright.campaign;

import dev.pairwright.agent.Agent;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.core.ExitReason;

/** An agent that says nothing of how it is held, as most would. */
public final class Unheld implements Agent {

    @Override
    public String name() {
        return "unheld";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public AgentReport run(Assignment assignment) {
        return AgentReport.of(ExitReason.SUCCESS, "done", "unsupported");
    }
}
