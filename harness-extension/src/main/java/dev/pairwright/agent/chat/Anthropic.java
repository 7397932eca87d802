package dev.pairwright.agent.chat;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.pairwright.agent.ModelEndpoint;
import java.time.Duration;

/** Anthropic's messages. Their API wants a limit of output tokens and takes no seed. */
final class Anthropic {

    private static final int MAX_TOKENS = 8_192;

    private static final Account ACCOUNT = metadata -> {
        if (!(metadata.tokenUsage() instanceof AnthropicTokenUsage usage)) {
            return Account.Cached.NONE;
        }
        long read = Account.count(usage.cacheReadInputTokens());
        return new Account.Cached(read, read + Account.count(usage.cacheCreationInputTokens()));
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
        return new ChatTurns(builder.build(), false, ACCOUNT);
    }
}
