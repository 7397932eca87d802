package dev.pairwright.agent.gateway;

import dev.pairwright.core.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A provider's key. It goes into the header of requests to the provider and nowhere else: what is written down or given to agents has stars in its place. */
final class ProviderKey {

    /** A server that wants no key. */
    static final ProviderKey NONE = new ProviderKey("");

    /** Where a key may come from: nobody's experiment gets at other secrets of the environment. */
    private static final TreeSet<String> ALLOWED = new TreeSet<>(List.of(
            "ANTHROPIC_API_KEY",
            "DEEPSEEK_API_KEY",
            "GEMINI_API_KEY",
            "GOOGLE_API_KEY",
            "GROQ_API_KEY",
            "MISTRAL_API_KEY",
            "OPENAI_API_KEY",
            "OPENROUTER_API_KEY",
            "PAIRWRIGHT_API_KEY",
            "TOGETHER_API_KEY",
            "XAI_API_KEY"));

    private static final String STARS = "********";
    private static final int SHORTEST_FOUND = 8;

    private final String value;

    private ProviderKey(String value) {
        this.value = value;
    }

    /**
     * The key in an environment variable.
     *
     * @throws Refusal if it may not come from there, or there is none
     */
    static ProviderKey from(String variable, Map<String, String> environment) {
        if (!ALLOWED.contains(variable)) {
            throw new Refusal(variable + " is no variable that a provider's key may come from. Allowed: "
                    + String.join(", ", ALLOWED) + "; PAIRWRIGHT_API_KEY is for any provider");
        }
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            throw new Refusal("the model's provider wants a key and " + variable
                    + " is not set: set that environment variable; a key has no place in a file or a property");
        }
        if (!value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new Refusal(variable + " holds what can be no key: blanks, control or other characters than ASCII");
        }
        return new ProviderKey(value);
    }

    /** The headers by which it is told. */
    Map<String, String> headers(Dialect dialect) {
        return value.isEmpty() ? Map.of() : dialect.authorization(value);
    }

    /** A text without it. */
    String hidden(String text) {
        return value.length() < SHORTEST_FOUND ? text : text.replace(value, STARS);
    }

    /** Bytes without it. */
    byte[] hidden(byte[] bytes) {
        if (value.length() < SHORTEST_FOUND) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(value) ? text.replace(value, STARS).getBytes(StandardCharsets.ISO_8859_1) : bytes;
    }

    @Override
    public String toString() {
        return STARS;
    }
}
