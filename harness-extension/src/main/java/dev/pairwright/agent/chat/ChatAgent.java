package dev.pairwright.agent.chat;

import dev.pairwright.agent.Agent;
import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.ModelEndpoint;
import dev.pairwright.agent.ToolLoop;
import dev.pairwright.core.Enforcement;
import org.apiguardian.api.API;

/**
 * A model in the ordinary tool loop: it gets the variant's exact text as system message, the task's as user message and the harness's tools, and works until it
 * calls {@code finish}, calls nothing, or has used up its budget. What it runs into is answered as any agent would be: a tool that does not exist and arguments
 * that are none come back to it as errors, a refusal is its last word, a conversation that outgrows the model is its failure. What is not its doing (a provider
 * that is down, throttles or answers nonsense) leaves the run unscored.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ChatAgent implements Agent {

    /** The name it is asked for by. */
    public static final String ADAPTER = "chat";

    @Override
    public String name() {
        return ADAPTER;
    }

    @Override
    public String version() {
        return "1.0.0+langchain4j-" + ChatClients.version();
    }

    @Override
    public Enforcement enforcement() {
        return Enforcement.TOOL_MEDIATED;
    }

    @Override
    public AgentReport run(Assignment assignment) throws InterruptedException, AgentFailure {
        ModelEndpoint endpoint = assignment
                .endpoint()
                .orElseThrow(() -> AgentFailure.infrastructure(
                        "the chat agent was told of no model endpoint", new IllegalStateException("no endpoint")));
        ChatTurns turns = ChatClients.open(endpoint, assignment.seed(), assignment.budget());
        AgentReport report = ToolLoop.drive(turns, assignment);
        return new AgentReport(
                report.reason(),
                report.message(),
                report.seedStatus(),
                turns.servedModel(),
                turns.systemFingerprint(),
                0,
                assignment.trace().totals().cachedTokens());
    }
}
