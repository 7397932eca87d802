package dev.pairwright.agent.chat;

import dev.langchain4j.model.googleai.GeminiThinkingConfig;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.pairwright.agent.ModelEndpoint;
import java.time.Duration;
import java.util.OptionalInt;

/** Gemini. Thoughts are asked for and sent back, since newer models want their signatures returned with the calls they made. */
final class Gemini {

    private Gemini() {}

    static ChatTurns content(ModelEndpoint endpoint, ChatSettings settings, OptionalInt seed, Duration time) {
        GoogleAiGeminiChatModel.GoogleAiGeminiChatModelBuilder builder = GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(Loopback.client(time))
                .baseUrl(endpoint.baseUrl().toString())
                .apiKey(ModelEndpoint.PLACEHOLDER_KEY)
                .modelName(endpoint.model())
                .timeout(time)
                .returnThinking(true)
                .sendThinking(true)
                .maxRetries(0);
        seed.ifPresent(builder::seed);
        settings.fraction("temperature").ifPresent(builder::temperature);
        settings.fraction("top_p").ifPresent(builder::topP);
        settings.count("top_k").ifPresent(builder::topK);
        settings.count("max_tokens").ifPresent(builder::maxOutputTokens);
        settings.fraction("frequency_penalty").ifPresent(builder::frequencyPenalty);
        settings.fraction("presence_penalty").ifPresent(builder::presencePenalty);
        settings.count("thinking_budget_tokens")
                .ifPresent(tokens -> builder.thinkingConfig(
                        GeminiThinkingConfig.builder().thinkingBudget(tokens).build()));
        return new ChatTurns(builder.build(), seed.isPresent(), Account.PLAIN);
    }
}
