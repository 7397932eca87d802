package dev.pairwright.agent.gateway;

import java.util.Locale;

/** What a request asks for beside the conversation, and what the gateway adds where a client leaves it out. */
enum Parameter {
    /** The run's seed. */
    SEED,
    /** The setting {@code temperature}. */
    TEMPERATURE,
    /** The setting {@code max_tokens}. */
    MAX_TOKENS,
    /** That a stream ends with what it used: else nobody could count it. */
    STREAM_USAGE;

    /** Its name in settings and files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
