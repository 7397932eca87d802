package dev.pairwright.agent;

import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.ToolCall;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What an agent may say of its own work. What its tools did is recorded without it: an agent can neither leave a call out, nor say what came of one, nor end the log.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface AgentTrace {

    /**
     * Records a step. Answers and accesses come from the tools: a call that was never made of the toolbox stays without an answer, one that was made and is not among
     * these is recorded all the same.
     *
     * @param message what the agent said
     * @param calls the tools it called in this step
     * @param metrics what the step used
     * @throws IllegalStateException if the run is over
     */
    void step(String message, List<ToolCall> calls, StepMetrics metrics);

    /** What all steps so far used. */
    StepMetrics totals();
}
