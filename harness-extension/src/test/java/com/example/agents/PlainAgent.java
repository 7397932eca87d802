package com.example.agents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.Agent;
import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.ModelEndpoint;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.ExitReason;
import dev.pairwright.sandbox.ToolResult;
import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.ToolCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** An agent in plain Java: a loop of its own around OpenAI's chat completions. */
public class PlainAgent implements Agent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    /** It touches nothing but by the tools it is given, and that is for us to say: nobody can see it. */
    @Override
    public Enforcement enforcement() {
        return Enforcement.TOOL_MEDIATED;
    }

    @Override
    public AgentReport run(Assignment assignment) throws InterruptedException, AgentFailure {
        ArrayNode messages = JSON.createArrayNode();
        messages.addObject().put("role", "system").put("content", assignment.specification());
        messages.addObject().put("role", "user").put("content", assignment.instruction());
        for (int step = 0; step < assignment.budget().steps(); step++) {
            JsonNode answer = ask(assignment, messages);
            JsonNode message = answer.at("/choices/0/message");
            messages.add(message);
            List<ToolCall> calls = new ArrayList<>();
            boolean finished = message.path("tool_calls").isEmpty();
            for (JsonNode call : message.path("tool_calls")) {
                ToolCall made = call(call);
                ToolResult result = assignment.toolbox().call(made.toolCallId(), made.functionName(), made.arguments());
                messages.addObject()
                        .put("role", "tool")
                        .put("tool_call_id", made.toolCallId())
                        .put("content", result.content());
                calls.add(made);
                finished |= result.finished();
            }
            String said = message.path("content").asText("");
            assignment.trace().step(said, calls, used(answer.path("usage")));
            if (finished) {
                return AgentReport.of(ExitReason.SUCCESS, said, "unsupported");
            }
        }
        return AgentReport.of(ExitReason.KILLED, "no step is left", "unsupported");
    }

    private JsonNode ask(Assignment assignment, ArrayNode messages) throws InterruptedException, AgentFailure {
        ModelEndpoint model = assignment.endpoint().orElseThrow();
        ObjectNode body = JSON.createObjectNode().put("model", model.model());
        model.settings().forEach(body::set);
        body.set("messages", messages);
        ArrayNode tools = body.putArray("tools");
        assignment.toolbox().specs().forEach(tool -> tools.addObject()
                .put("type", "function")
                .putObject("function")
                .put("name", tool.name())
                .put("description", tool.description())
                .set("parameters", tool.parameters()));
        HttpRequest request = HttpRequest.newBuilder(URI.create(model.baseUrl() + "/chat/completions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("HTTP " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw AgentFailure.infrastructure("the model gave no answer: " + e.getMessage(), e);
        }
    }

    private static ToolCall call(JsonNode call) {
        String written = call.at("/function/arguments").asText();
        JsonNode arguments;
        try {
            arguments = JSON.readTree(written);
        } catch (IOException e) {
            arguments = JSON.getNodeFactory().textNode(written); // a tool answers such a call with an error
        }
        return new ToolCall(call.path("id").asText(), call.at("/function/name").asText(), arguments);
    }

    private static StepMetrics used(JsonNode usage) {
        return new StepMetrics(
                usage.path("prompt_tokens").asLong(),
                usage.path("completion_tokens").asLong(),
                usage.at("/prompt_tokens_details/cached_tokens").asLong(),
                0);
    }
}
