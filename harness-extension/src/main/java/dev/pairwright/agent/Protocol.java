package dev.pairwright.agent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.apiguardian.api.API;

/** How a model is spoken to. A base URL is what stands before the protocol's own path. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Protocol {
    /** OpenAI's chat completions, {@code /chat/completions}: also what most local servers speak. */
    @JsonProperty("openai_chat")
    OPENAI_CHAT,
    /** OpenAI's responses, {@code /responses}. */
    @JsonProperty("openai_responses")
    OPENAI_RESPONSES,
    /** Anthropic's messages, {@code /messages}. */
    @JsonProperty("anthropic_messages")
    ANTHROPIC_MESSAGES,
    /** Gemini, {@code /models/<model>:generateContent} and {@code :streamGenerateContent}. */
    @JsonProperty("gemini")
    GEMINI;

    /** The word in files and properties. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
