package dev.pairwright.agent.chat;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.pairwright.agent.ModelEndpoint;
import java.time.Duration;
import java.util.Optional;

/** Anthropic's messages. Their API wants a limit of output tokens and takes no seed. */
final class Anthropic {

    private static final int MAX_TOKENS = 8_192;

    private static final Usage USAGE = new Usage() {
        @Override
        public Cached cached(ChatResponseMetadata metadata) {
            if (!(metadata.tokenUsage() instanceof AnthropicTokenUsage usage)) {
                return Cached.NONE;
            }
            long read = Usage.count(usage.cacheReadInputTokens());
            return new Cached(read, read + Usage.count(usage.cacheCreationInputTokens()));
        }

        @Override
        public Optional<String> fingerprint(ChatResponseMetadata metadata) {
            return Optional.empty();
        }
    };

    private Anthropic() {}

    static ChatTurns messages(ModelEndpoint endpoint, ChatSettings settings, Duration time) {
        AnthropicChatModel.AnthropicChatModelBuilder builder = AnthropicChatModel.builder()
                .httpClientBuilder(Loopback.client(time))
                .baseUrl(endpoint.baseUrl().toString())
                .apiKey(ModelEndpoint.PLACEHOLDER_KEY)
                .modelName(endpoint.model())
                .maxTokens(settings.count("max_tokens").orElse(MAX_TOKENS))
                .timeout(time)
                .maxRetries(0);
        settings.fraction("temperature").ifPresent(builder::temperature);
        settings.fraction("top_p").ifPresent(builder::topP);
        settings.count("top_k").ifPresent(builder::topK);
        settings.count("thinking_budget_tokens").ifPresent(tokens -> builder.thinkingType("enabled")
                .thinkingBudgetTokens(tokens)
                .returnThinking(true)
                .sendThinking(true));
        return new ChatTurns(builder.build(), false, USAGE);
    }
}
