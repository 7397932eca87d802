package dev.pairwright.rehearsal;

import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.core.ExitReason;
import org.apiguardian.api.API;

/** Does nothing and says so: the floor. */
@API(status = API.Status.INTERNAL)
public final class NopAgent extends RehearsalAgent {

    /** An agent for one run. */
    public NopAgent() {
        super("nop", FIXED);
    }

    @Override
    public AgentReport run(Assignment assignment) {
        return AgentReport.of(ExitReason.SUCCESS, "", "honoured");
    }
}
