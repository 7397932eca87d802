package dev.pairwright.agent.chat;

import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.output.TokenUsage;
import dev.pairwright.trace.StepMetrics;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reply used and who gave it, by the provider's account. What is told in a way of its own is read by the protocol's own class, which may not be there. */
interface Usage {

    /** The input tokens that the provider counts apart from the others, being cached or put into the cache; and those of them that were cached. */
    Cached cached(ChatResponseMetadata metadata);

    /** The provider's word for its configuration, where it has one. */
    Optional<String> fingerprint(ChatResponseMetadata metadata);

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
    Usage PLAIN = new Usage() {
        @Override
        public Cached cached(ChatResponseMetadata metadata) {
            return Cached.NONE;
        }

        @Override
        public Optional<String> fingerprint(ChatResponseMetadata metadata) {
            return Optional.empty();
        }
    };

    static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
