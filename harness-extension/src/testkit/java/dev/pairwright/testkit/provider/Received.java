package dev.pairwright.testkit.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.agent.Protocol;
import java.util.List;
import java.util.Map;

/**
 * A request as it arrived.
 *
 * @param number counted from 1
 * @param protocol how it was asked
 * @param path with the query
 * @param headers by their name in small letters
 * @param text the body as sent
 * @param body the body
 * @param model the model it asks for
 * @param streaming whether it asks for a stream
 */
public record Received(
        int number,
        Protocol protocol,
        String path,
        Map<String, List<String>> headers,
        String text,
        JsonNode body,
        String model,
        boolean streaming) {

    /** The first value of a header; empty if it was not sent. */
    public String header(String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }

    /** The key it was sent with, wherever its protocol puts it; empty if there was none. */
    public String key() {
        String key =
                switch (protocol) {
                    case ANTHROPIC_MESSAGES -> header("x-api-key");
                    case GEMINI -> header("x-goog-api-key");
                    default -> header("authorization").replaceFirst("^Bearer ", "");
                };
        return key.isEmpty() && path.contains("key=") ? path.replaceFirst(".*[?&]key=([^&]*).*", "$1") : key;
    }
}
