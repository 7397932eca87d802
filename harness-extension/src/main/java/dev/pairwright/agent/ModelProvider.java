package dev.pairwright.agent;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Who serves models: where each is found, which protocols it speaks (its usual one first) and what its key is called. */
@API(status = API.Status.INTERNAL)
public enum ModelProvider {
    OPENAI("openai", "https://api.openai.com/v1", "OPENAI_API_KEY"),
    ANTHROPIC("anthropic", "https://api.anthropic.com/v1", "ANTHROPIC_API_KEY"),
    GEMINI("gemini", "https://generativelanguage.googleapis.com/v1beta", "GEMINI_API_KEY"),
    OLLAMA("ollama", "http://127.0.0.1:11434/v1", ""),
    OPENAI_COMPATIBLE("openai-compatible", "", "");

    private final String word;
    private final String baseUrl;
    private final String keyVariable;

    ModelProvider(String word, String baseUrl, String keyVariable) {
        this.word = word;
        this.baseUrl = baseUrl;
        this.keyVariable = keyVariable;
    }

    /**
     * The provider of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ModelProvider of(String word) {
        return Arrays.stream(values())
                .filter(provider -> provider.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no provider is called " + word));
    }

    /** Its name, as models' names begin with it. */
    public String word() {
        return word;
    }

    /** The protocols it speaks, its usual one first. */
    public List<Protocol> protocols() {
        return switch (this) {
            case OPENAI, OPENAI_COMPATIBLE -> List.of(Protocol.OPENAI_CHAT, Protocol.OPENAI_RESPONSES);
            case ANTHROPIC -> List.of(Protocol.ANTHROPIC_MESSAGES);
            case GEMINI -> List.of(Protocol.GEMINI);
            case OLLAMA -> List.of(Protocol.OPENAI_CHAT);
        };
    }

    /** What stands before its protocol's paths; none for a server that may be anywhere. */
    public Optional<URI> baseUrl() {
        return baseUrl.isEmpty() ? Optional.empty() : Optional.of(URI.create(baseUrl));
    }

    /** The environment variable that usually holds its key; none for one that wants none. */
    public Optional<String> keyVariable() {
        return keyVariable.isEmpty() ? Optional.empty() : Optional.of(keyVariable);
    }

    /** The provider whose key a variable usually holds. */
    public static Optional<ModelProvider> ofKey(String variable) {
        return Arrays.stream(values())
                .filter(provider -> provider.keyVariable.equals(variable) && !variable.isEmpty())
                .findFirst();
    }
}
