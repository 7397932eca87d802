package dev.pairwright.agent.chat;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Model;
import dev.pairwright.trace.StepMetrics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A model's part in one run, spoken by LangChain4j. */
final class ChatTurns implements Model {

    private final ChatModel model;
    private final boolean seeded;
    private final Usage usage;
    private final ChatHistory history = new ChatHistory();
    private Optional<String> servedModel = Optional.empty();
    private Optional<String> systemFingerprint = Optional.empty();

    ChatTurns(ChatModel model, boolean seeded, Usage usage) {
        this.model = model;
        this.seeded = seeded;
        this.usage = usage;
    }

    @Override
    public Reply reply(Conversation conversation) throws InterruptedException, AgentFailure {
        List<ChatMessage> messages = history.told(conversation.messages());
        List<ToolSpecification> tools =
                conversation.tools().stream().map(ToolSchema::of).toList();
        ChatResponse response;
        try {
            response = model.chat(ChatRequest.builder()
                    .messages(messages)
                    .toolSpecifications(tools)
                    .build());
        } catch (ContentFilteredException e) {
            return new Reply(Objects.requireNonNullElse(e.getMessage(), ""), List.of(), StepMetrics.ZERO);
        } catch (RuntimeException e) {
            throw ChatFailures.of(e);
        }
        servedModel = Optional.ofNullable(response.metadata().modelName());
        systemFingerprint = usage.fingerprint(response.metadata());
        AiMessage said = history.said(response.aiMessage());
        return new Reply(
                Objects.requireNonNullElse(said.text(), ""),
                ChatHistory.calls(said, response.aiMessage()),
                usage.of(response.metadata()));
    }

    @Override
    public String seedStatus() {
        return seeded ? "sent" : "unsupported";
    }

    /** The model that answered last, by its own word. */
    Optional<String> servedModel() {
        return servedModel;
    }

    /** The provider's word for its configuration, where it has one. */
    Optional<String> systemFingerprint() {
        return systemFingerprint;
    }
}
