package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Anthropic's messages. They have no seed; input tokens that were cached are counted beside the others. */
final class AnthropicMessages implements Dialect {

    @Override
    public Optional<Route> route(String path, String query) {
        return path.equals("/messages") || path.equals("/v1/messages")
                ? Optional.of(Route.to("/messages"))
                : Optional.empty();
    }

    @Override
    public List<String> places(Parameter parameter, String provider) {
        return switch (parameter) {
            case TEMPERATURE -> List.of("/temperature");
            case MAX_TOKENS -> List.of("/max_tokens");
            case SEED, STREAM_USAGE -> List.of();
        };
    }

    @Override
    public Map<String, String> authorization(String key) {
        return Map.of("x-api-key", key);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("anthropic-version", "2023-06-01");
    }

    @Override
    public boolean read(JsonNode document, Reading reading) {
        if (!document.path("content").isArray()) {
            return false;
        }
        reading.model(document.path("model"));
        use(document.path("usage"), reading);
        reading.complete();
        return true;
    }

    @Override
    public void event(JsonNode event, Reading reading) {
        switch (event.path("type").asText("")) {
            case "message_start" -> {
                reading.model(event.path("message").path("model"));
                use(event.path("message").path("usage"), reading);
            }
            case "message_delta" -> {
                JsonNode used = event.path("usage");
                Usage before = reading.usage();
                if (used.has("input_tokens")) {
                    use(used, reading);
                } else {
                    reading.usage(before.input(), before.cached(), Reading.count(used.path("output_tokens")));
                }
            }
            case "message_stop" -> reading.complete();
            case "error" -> reading.error(event.path("error"));
            default -> {
                // text, pings and what may come
            }
        }
    }

    private static void use(JsonNode used, Reading reading) {
        long cached = Reading.count(used.path("cache_read_input_tokens"));
        long input = Reading.count(used.path("input_tokens"))
                + Reading.count(used.path("cache_creation_input_tokens"))
                + cached;
        reading.usage(input, cached, Reading.count(used.path("output_tokens")));
    }

    @Override
    public ObjectNode error(String kind, String message) {
        ObjectNode body = ModelJson.object().put("type", "error");
        body.putObject("error").put("type", kind).put("message", message);
        return body;
    }
}
