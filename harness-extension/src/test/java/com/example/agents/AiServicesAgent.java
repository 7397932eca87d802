package com.example.agents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.TokenUsage;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.Result;
import dev.langchain4j.service.UserMessage;
import dev.pairwright.agent.Agent;
import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.ModelEndpoint;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.ExitReason;
import dev.pairwright.sandbox.Toolbox;
import dev.pairwright.trace.StepMetrics;
import java.util.ArrayList;
import java.util.List;

/** An agent made by LangChain4j's AiServices, with the harness's tools as methods. */
public class AiServicesAgent implements Agent {

    interface Worker {
        @UserMessage("{{it}}")
        Result<String> work(String instruction);
    }

    @Override
    public String name() {
        return "ai-services";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Enforcement enforcement() {
        return Enforcement.TOOL_MEDIATED;
    }

    @Override
    public AgentReport run(Assignment assignment) throws AgentFailure {
        ModelEndpoint endpoint = assignment.endpoint().orElseThrow();
        Worker worker = AiServices.builder(Worker.class)
                .chatModel(OpenAiChatModel.builder()
                        .baseUrl(endpoint.baseUrl().toString())
                        .apiKey(ModelEndpoint.PLACEHOLDER_KEY)
                        .modelName(endpoint.model())
                        .timeout(assignment.budget().time())
                        .maxRetries(0) // asking again is the gateway's
                        .build())
                .chatMemory(MessageWindowChatMemory.withMaxMessages(1_000))
                .chatRequestTransformer(request -> specified(request, assignment.specification()))
                .maxToolCallingRoundTrips(assignment.budget().steps())
                .tools(new Tools(assignment.toolbox()))
                .build();
        try {
            Result<String> result = worker.work(assignment.instruction());
            assignment.trace().step(result.content(), List.of(), used(result.tokenUsage()));
            return AgentReport.of(ExitReason.SUCCESS, result.content(), "unsupported");
        } catch (RetriableException e) {
            throw AgentFailure.infrastructure("the model gave no answer: " + e.getMessage(), e);
        }
    }

    /** The exact text; a system message of the service's own would be a template, in which two braces mean something else. */
    private static ChatRequest specified(ChatRequest request, String specification) {
        List<ChatMessage> messages = new ArrayList<>(List.of(SystemMessage.from(specification)));
        messages.addAll(request.messages());
        return request.toBuilder().messages(messages).build();
    }

    private static StepMetrics used(TokenUsage usage) {
        return new StepMetrics(usage.inputTokenCount(), usage.outputTokenCount(), 0, 0);
    }

    /** What the model may do. Each method calls the tool of the same name, so that its permissions hold and the log has it. */
    static class Tools {

        private final Toolbox toolbox;
        private int calls;

        Tools(Toolbox toolbox) {
            this.toolbox = toolbox;
        }

        @Tool(name = "read_file", value = "Reads a file.")
        String read(@P("its path") String path) {
            return call("read_file", arguments().put("path", path));
        }

        @Tool(name = "write_file", value = "Writes a file.")
        String write(@P("its path") String path, @P("its whole content") String content) {
            return call("write_file", arguments().put("path", path).put("content", content));
        }

        @Tool(name = "append_file", value = "Appends to a file.")
        String append(@P("its path") String path, @P("what to append") String content) {
            return call("append_file", arguments().put("path", path).put("content", content));
        }

        private static ObjectNode arguments() {
            return JsonNodeFactory.instance.objectNode();
        }

        private String call(String tool, ObjectNode arguments) {
            return toolbox.call("call-" + ++calls, tool, arguments).content();
        }
    }
}
