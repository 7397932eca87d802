package dev.pairwright.agent.chat;

import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.pairwright.trace.StepMetrics;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a provider says of a reply beside the reply itself. What is told in a way of its own is read by the protocol's own classes, which may not be there. */
interface Account {

    /** The input tokens that the provider counts apart from the others, being cached or put into the cache; and those of them that were cached. */
    Cached cached(ChatResponseMetadata metadata);

    /** The provider's word for its configuration, where it has one. */
    default Optional<String> fingerprint(ChatResponseMetadata metadata) {
        return Optional.empty();
    }

    /** The words by which the model declined, where they do not come as its text. */
    default Optional<String> refusal(ChatResponseMetadata metadata) {
        return metadata.finishReason() == FinishReason.CONTENT_FILTER
                ? Optional.of("the model declined to answer")
                : Optional.empty();
    }

    /**
     * Tokens of a cache.
     *
     * @param read how many of the input tokens were cached
     * @param apart how many input tokens the provider's count of them leaves out
     */
    record Cached(long read, long apart) {

        static final Cached NONE = new Cached(0, 0);

        /** Tokens that are among the input tokens. */
        static Cached among(@Nullable Integer read) {
            return new Cached(count(read), 0);
        }
    }

    /** What a reply used. */
    default StepMetrics of(ChatResponseMetadata metadata) {
        TokenUsage usage = metadata.tokenUsage();
        if (usage == null) {
            return StepMetrics.ZERO;
        }
        Cached cached = cached(metadata);
        return new StepMetrics(
                count(usage.inputTokenCount()) + cached.apart(), count(usage.outputTokenCount()), cached.read(), 0);
    }

    /** A provider that says no more than how many tokens there were. */
    Account PLAIN = metadata -> Cached.NONE;

    static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
