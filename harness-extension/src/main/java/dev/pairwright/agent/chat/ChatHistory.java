package dev.pairwright.agent.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.pairwright.agent.Message;
import dev.pairwright.io.StrictJson;
import dev.pairwright.trace.ToolCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The conversation as LangChain4j has it. The model's own messages are kept as they came, with all that providers want to see again (signatures of thoughts and
 * the like), except for what they would refuse: calls without an id of their own, names that no tool may have, arguments that are no object.
 */
final class ChatHistory {

    private static final int LONGEST_NAME = 64;

    private final List<AiMessage> turns = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** A conversation, with the model's messages as they were kept. */
    List<ChatMessage> told(List<Message> messages) {
        List<ChatMessage> told = new ArrayList<>();
        int turn = 0;
        int answer = 0;
        for (Message message : messages) {
            if (message instanceof Message.Specification specification) {
                told.add(SystemMessage.from(specification.text()));
            } else if (message instanceof Message.Instruction instruction) {
                told.add(UserMessage.from(instruction.text()));
            } else if (message instanceof Message.Turn) {
                told.add(turns.get(turn++));
                answer = 0;
            } else if (message instanceof Message.ToolAnswer answered) {
                told.add(answer(turns.get(turn - 1).toolExecutionRequests().get(answer++), answered));
            }
        }
        return told;
    }

    private static ChatMessage answer(ToolExecutionRequest request, Message.ToolAnswer answer) {
        return ToolExecutionResultMessage.builder()
                .id(request.id())
                .toolName(request.name())
                .text(answer.content().isEmpty() ? "(empty)" : answer.content())
                .isError(answer.error())
                .build();
    }

    /** Keeps what the model said. */
    AiMessage said(AiMessage message) {
        AiMessage kept = message;
        if (message.hasToolExecutionRequests()) {
            kept = message.toBuilder()
                    .toolExecutionRequests(message.toolExecutionRequests().stream()
                            .map(this::presentable)
                            .toList())
                    .build();
        }
        turns.add(kept);
        return kept;
    }

    private ToolExecutionRequest presentable(ToolExecutionRequest request) {
        String id = Objects.requireNonNullElse(request.id(), "");
        int number = ids.size() + 1;
        String own = id.isBlank() || ids.contains(id) ? "call-" + number : id;
        ids.add(own);
        String name = Objects.requireNonNullElse(request.name(), "").replaceAll("[^A-Za-z0-9_-]", "_");
        JsonNode arguments = arguments(request);
        return request.toBuilder()
                .id(own)
                .name(name.isEmpty() ? "nameless" : name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .arguments(
                        arguments.isObject()
                                ? arguments.toString()
                                : JsonNodeFactory.instance
                                        .objectNode()
                                        .set("malformed_arguments", arguments)
                                        .toString())
                .build();
    }

    /**
     * The calls of a message, as the model made them.
     *
     * @param kept whose ids stand for them
     * @param written whose names and arguments they have
     */
    static List<ToolCall> calls(AiMessage kept, AiMessage written) {
        List<ToolCall> calls = new ArrayList<>();
        for (int i = 0; i < written.toolExecutionRequests().size(); i++) {
            ToolExecutionRequest request = written.toolExecutionRequests().get(i);
            calls.add(new ToolCall(
                    kept.toolExecutionRequests().get(i).id(),
                    Objects.requireNonNullElse(request.name(), ""),
                    arguments(request)));
        }
        return calls;
    }

    /** Arguments as JSON; what is none stays the text that it is, which no tool takes. */
    private static JsonNode arguments(ToolExecutionRequest request) {
        String written = Objects.requireNonNullElse(request.arguments(), "");
        if (written.isBlank()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return StrictJson.mapper().readTree(written);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(written);
        }
    }
}
