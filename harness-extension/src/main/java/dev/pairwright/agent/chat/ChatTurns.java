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
    private final Account account;
    private final ChatHistory history = new ChatHistory();
    private Optional<String> servedModel = Optional.empty();
    private Optional<String> systemFingerprint = Optional.empty();

    ChatTurns(ChatModel model, boolean seeded, Account account) {
        this.model = model;
        this.seeded = seeded;
        this.account = account;
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
        systemFingerprint = account.fingerprint(response.metadata());
        AiMessage said = history.said(response.aiMessage());
        String text = Objects.requireNonNullElse(said.text(), "");
        boolean silent = text.isBlank() && !said.hasToolExecutionRequests();
        return new Reply(
                silent ? account.refusal(response.metadata()).orElse("") : text,
                ChatHistory.calls(said, response.aiMessage()),
                account.of(response.metadata()));
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
