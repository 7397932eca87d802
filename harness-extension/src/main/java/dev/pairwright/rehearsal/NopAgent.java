package dev.pairwright.rehearsal;

import dev.pairwright.agent.Agent;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.ExitReason;
import org.apiguardian.api.API;

/** Does nothing and says so: the floor. */
@API(status = API.Status.INTERNAL)
public final class NopAgent implements Agent {

    @Override
    public String name() {
        return "nop";
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
    public AgentReport run(Assignment assignment) {
        return AgentReport.of(ExitReason.SUCCESS, "", "honoured");
    }
}
