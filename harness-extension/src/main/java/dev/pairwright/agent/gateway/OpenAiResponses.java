package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** OpenAI's responses. They have no seed, and repeat in the response what the request asked for. */
final class OpenAiResponses implements Dialect {

    private static final Set<String> LAST = Set.of("response.completed", "response.incomplete", "response.failed");

    @Override
    public Optional<Route> route(String path, String query) {
        return path.equals("/responses") || path.equals("/v1/responses")
                ? Optional.of(Route.to("/responses"))
                : Optional.empty();
    }

    @Override
    public List<String> places(Parameter parameter, String provider) {
        return switch (parameter) {
            case TEMPERATURE -> List.of("/temperature");
            case MAX_TOKENS -> List.of("/max_output_tokens");
            case SEED, STREAM_USAGE -> List.of();
        };
    }

    @Override
    public Map<String, String> authorization(String key) {
        return Map.of("Authorization", "Bearer " + key);
    }

    @Override
    public boolean read(JsonNode document, Reading reading) {
        if (!document.path("output").isArray()) {
            return false;
        }
        reading.model(document.path("model"));
        reading.echo(Parameter.TEMPERATURE, document.path("temperature"));
        reading.echo(Parameter.MAX_TOKENS, document.path("max_output_tokens"));
        JsonNode used = document.path("usage");
        reading.usage(
                Reading.count(used.path("input_tokens")),
                Reading.count(used.path("input_tokens_details").path("cached_tokens")),
                Reading.count(used.path("output_tokens")));
        if (document.path("error").isObject()) {
            reading.error(document.get("error"));
        }
        reading.complete();
        return true;
    }

    @Override
    public void event(JsonNode event, Reading reading) {
        String type = event.path("type").asText("");
        if (type.equals("error")) {
            reading.error(event);
        } else if (LAST.contains(type)) {
            read(event.path("response"), reading);
        } else {
            reading.model(event.path("response").path("model"));
        }
    }
}
