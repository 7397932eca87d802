package dev.pairwright.rehearsal;

import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Message;
import dev.pairwright.agent.Model;
import dev.pairwright.agent.ToolLoop;
import dev.pairwright.experiment.Solution;
import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.ToolCall;
import java.util.List;
import org.apiguardian.api.API;

/** Plays a task's solution, call by call: the ceiling that any agent can reach. */
@API(status = API.Status.INTERNAL)
public final class OracleAgent extends RehearsalAgent {

    private final Solution solution;

    /**
     * An agent for one run.
     *
     * @param solution the solution of the run's task
     */
    public OracleAgent(Solution solution) {
        super("oracle", FIXED);
        this.solution = solution;
    }

    @Override
    public AgentReport run(Assignment assignment) throws InterruptedException, AgentFailure {
        return ToolLoop.drive(new Script(solution.calls()), assignment);
    }

    private record Script(List<Solution.Call> calls) implements Model {
        @Override
        public Reply reply(Conversation conversation) {
            int turn = (int) conversation.messages().stream()
                    .filter(Message.Turn.class::isInstance)
                    .count();
            if (turn >= calls.size()) {
                return new Reply("done", List.of(), StepMetrics.ZERO);
            }
            Solution.Call call = calls.get(turn);
            ToolCall toolCall = new ToolCall("call-" + (turn + 1), call.tool(), call.arguments());
            return new Reply("", List.of(toolCall), StepMetrics.ZERO);
        }

        @Override
        public String seedStatus() {
            return "honoured";
        }
    }
}
