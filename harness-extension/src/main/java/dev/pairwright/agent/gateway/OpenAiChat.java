package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** OpenAI's chat completions, and whatever local servers make of them. */
final class OpenAiChat implements Dialect {

    @Override
    public Optional<Route> route(String path, String query) {
        return path.equals("/chat/completions") || path.equals("/v1/chat/completions")
                ? Optional.of(Route.to("/chat/completions"))
                : Optional.empty();
    }

    @Override
    public List<String> places(Parameter parameter, String provider) {
        return switch (parameter) {
            case SEED -> List.of("/seed");
            case TEMPERATURE -> List.of("/temperature");
            case MAX_TOKENS ->
                provider.equals("openai")
                        ? List.of("/max_completion_tokens", "/max_tokens")
                        : List.of("/max_tokens", "/max_completion_tokens");
            case STREAM_USAGE -> List.of("/stream_options/include_usage");
        };
    }

    @Override
    public Map<String, String> authorization(String key) {
        return Map.of("Authorization", "Bearer " + key);
    }

    @Override
    public boolean read(JsonNode document, Reading reading) {
        if (!document.path("choices").isArray()) {
            return false;
        }
        take(document, reading);
        reading.complete();
        return true;
    }

    @Override
    public void event(JsonNode event, Reading reading) {
        if (event.path("error").isObject()) {
            reading.error(event.get("error"));
        }
        take(event, reading);
        for (JsonNode choice : event.path("choices")) {
            if (choice.path("finish_reason").isTextual()) {
                reading.complete();
            }
        }
    }

    private static void take(JsonNode document, Reading reading) {
        reading.model(document.path("model"));
        reading.fingerprint(document.path("system_fingerprint"));
        JsonNode used = document.path("usage");
        if (used.isObject()) {
            reading.usage(
                    Reading.count(used.path("prompt_tokens")),
                    Reading.count(used.path("prompt_tokens_details").path("cached_tokens")),
                    Reading.count(used.path("completion_tokens")));
        }
    }
}
