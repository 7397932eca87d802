package dev.pairwright.rehearsal;

import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Model;
import dev.pairwright.agent.ToolLoop;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A policy plays the model's part in the ordinary tool loop: it gets the same messages and tools as a model would, works from what the tools return, and makes a
 * mistake at the rate the capsule states. Everything made from it is evidence of the instrument, never of the variants.
 */
@API(status = API.Status.INTERNAL)
public final class SimulatedAgent extends RehearsalAgent {

    private final RehearsalPolicy policy;
    private final Optional<String> slip;

    /**
     * An agent for one run.
     *
     * @param name the policies' name
     * @param version their version
     * @param policy the policy for the run's task
     * @param slip the mistake to make, as {@link Slips} drew it
     */
    public SimulatedAgent(String name, String version, RehearsalPolicy policy, Optional<String> slip) {
        super(name, version);
        this.policy = policy;
        this.slip = slip;
    }

    @Override
    public AgentReport run(Assignment assignment) throws InterruptedException, AgentFailure {
        return ToolLoop.drive(new PolicyModel(policy, slip), assignment);
    }

    private record PolicyModel(RehearsalPolicy policy, Optional<String> slip) implements Model {
        @Override
        public Reply reply(Conversation conversation) {
            return policy.next(conversation, slip);
        }

        @Override
        public String seedStatus() {
            return "honoured";
        }
    }
}
