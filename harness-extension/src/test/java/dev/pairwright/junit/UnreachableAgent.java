package dev.pairwright.junit;

import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.testkit.agent.TestAgent;
import java.net.ConnectException;

/** Cannot reach its provider, which is not its own doing. */
public final class UnreachableAgent extends TestAgent {

    /** For the campaign. */
    public UnreachableAgent() {
        super("unreachable");
    }

    @Override
    public AgentReport run(Assignment assignment) throws AgentFailure {
        throw AgentFailure.infrastructure("the provider is down", new ConnectException("refused"));
    }
}
