package dev.pairwright.agent.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiResponsesChatModel;
import dev.langchain4j.model.openai.OpenAiResponsesChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.pairwright.agent.ModelEndpoint;
import dev.pairwright.io.StrictJson;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** OpenAI's two protocols, and whoever speaks one of them. */
final class OpenAi {

    private static final Account ACCOUNT = new Account() {
        @Override
        public Cached cached(ChatResponseMetadata metadata) {
            return metadata.tokenUsage() instanceof OpenAiTokenUsage usage && usage.inputTokensDetails() != null
                    ? Cached.among(usage.inputTokensDetails().cachedTokens())
                    : Cached.NONE;
        }

        @Override
        public Optional<String> fingerprint(ChatResponseMetadata metadata) {
            return metadata instanceof OpenAiChatResponseMetadata said
                    ? Optional.ofNullable(said.systemFingerprint())
                    : Optional.empty();
        }

        @Override
        public Optional<String> refusal(ChatResponseMetadata metadata) {
            return metadata instanceof OpenAiResponsesChatResponseMetadata said && said.rawHttpResponse() != null
                    ? refusalIn(said.rawHttpResponse().body())
                    : Account.super.refusal(metadata);
        }
    };

    private OpenAi() {}

    static ChatTurns chat(ModelEndpoint endpoint, ChatSettings settings, OptionalInt seed, Duration time) {
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder()
                .httpClientBuilder(Loopback.client(time))
                .baseUrl(endpoint.baseUrl().toString())
                .apiKey(ModelEndpoint.PLACEHOLDER_KEY)
                .modelName(endpoint.model())
                .timeout(time)
                .maxRetries(0);
        seed.ifPresent(builder::seed);
        settings.fraction("temperature").ifPresent(builder::temperature);
        settings.fraction("top_p").ifPresent(builder::topP);
        settings.count("max_tokens").ifPresent(builder::maxTokens);
        settings.count("max_completion_tokens").ifPresent(builder::maxCompletionTokens);
        settings.fraction("frequency_penalty").ifPresent(builder::frequencyPenalty);
        settings.fraction("presence_penalty").ifPresent(builder::presencePenalty);
        settings.word("reasoning_effort").ifPresent(builder::reasoningEffort);
        settings.on("parallel_tool_calls").ifPresent(builder::parallelToolCalls);
        return new ChatTurns(builder.build(), seed.isPresent(), ACCOUNT);
    }

    static ChatTurns responses(ModelEndpoint endpoint, ChatSettings settings, Duration time) {
        OpenAiResponsesChatModel.Builder builder = OpenAiResponsesChatModel.builder()
                .httpClientBuilder(Loopback.client(time))
                .baseUrl(endpoint.baseUrl().toString())
                .apiKey(ModelEndpoint.PLACEHOLDER_KEY)
                .modelName(endpoint.model())
                .store(false);
        settings.fraction("temperature").ifPresent(builder::temperature);
        settings.fraction("top_p").ifPresent(builder::topP);
        settings.count("max_tokens").ifPresent(builder::maxOutputTokens);
        settings.word("reasoning_effort").ifPresent(builder::reasoningEffort);
        settings.on("parallel_tool_calls").ifPresent(builder::parallelToolCalls);
        return new ChatTurns(builder.build(), false, ACCOUNT);
    }

    /** LangChain4j leaves out what stands in a response's refusal. */
    private static Optional<String> refusalIn(String body) {
        try {
            return Optional.of(StrictJson.mapper().readTree(body).path("output").findValuesAsText("refusal"))
                    .filter(found -> !found.isEmpty())
                    .map(found -> String.join("\n", found));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
