package dev.pairwright.agent;

import dev.pairwright.core.Budget;
import dev.pairwright.sandbox.Toolbox;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What an agent is given for one run.
 *
 * @param specification the variant's text, exactly
 * @param instruction what the task asks, exactly
 * @param model the model to use
 * @param endpoint where that model is reached; none for an agent that needs no model of ours to find
 * @param seed the seed to work under
 * @param toolbox the tools, over a fresh workspace
 * @param budget what it may use
 * @param trace where the agent records each step as it happens
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Assignment(
        String specification,
        String instruction,
        String model,
        Optional<ModelEndpoint> endpoint,
        long seed,
        Toolbox toolbox,
        Budget budget,
        AgentTrace trace) {}
