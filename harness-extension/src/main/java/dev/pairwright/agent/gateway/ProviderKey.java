package dev.pairwright.agent.gateway;

import dev.pairwright.core.Refusal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A provider's key. It goes into the header of requests to the provider and nowhere else: what is written down or given to agents has stars in its place. */
final class ProviderKey {

    /** A server that wants no key. */
    static final ProviderKey NONE = new ProviderKey("");

    private static final String STARS = "********";
    private static final int SHORTEST_FOUND = 8;

    private final String value;

    private ProviderKey(String value) {
        this.value = value;
    }

    /**
     * The key in an environment variable; a server on this machine may do without. Which one that may be was settled before: an experiment gets at no other secrets of the environment.
     *
     * @throws Refusal if there is none, or it can be none
     */
    static ProviderKey from(String variable, Map<String, String> environment, URI provider) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty() && provider.getHost().matches("localhost|\\[::1]|127(\\.[0-9]{1,3}){3}")) {
            return NONE;
        }
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
