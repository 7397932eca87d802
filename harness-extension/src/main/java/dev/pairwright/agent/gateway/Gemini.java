package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gemini, where the path names the model and says whether the response is a stream. */
final class Gemini implements Dialect {

    private static final Pattern CALL =
            Pattern.compile("(?:/v1beta|/v1)?(/models/([A-Za-z0-9._-]+):(generateContent|streamGenerateContent))");
    private static final String EVENTS = "alt=sse";

    @Override
    public String version() {
        return "/v1beta";
    }

    @Override
    public Optional<Route> route(String path, String query) {
        Matcher call = CALL.matcher(path);
        if (!call.matches()) {
            return Optional.empty();
        }
        boolean events = List.of(query.split("&", -1)).contains(EVENTS);
        return Optional.of(new Route(
                call.group(1),
                events ? EVENTS : "",
                Optional.of(call.group(2)),
                call.group(3).equals("streamGenerateContent")));
    }

    @Override
    public List<String> places(Parameter parameter, String provider) {
        return switch (parameter) {
            case SEED -> List.of("/generationConfig/seed", "/generation_config/seed");
            case TEMPERATURE -> List.of("/generationConfig/temperature", "/generation_config/temperature");
            case MAX_TOKENS -> List.of("/generationConfig/maxOutputTokens", "/generation_config/max_output_tokens");
            case STREAM_USAGE -> List.of();
        };
    }

    @Override
    public Map<String, String> authorization(String key) {
        return Map.of("x-goog-api-key", key);
    }

    /** A stream that is no events is one array of responses. */
    @Override
    public boolean read(JsonNode document, Reading reading) {
        if (document.isArray()) {
            document.forEach(part -> event(part, reading));
            return reading.isComplete();
        }
        if (!document.path("candidates").isArray()
                && !document.path("promptFeedback").isObject()) {
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
        if (event.path("promptFeedback").has("blockReason")) {
            reading.complete();
        }
        for (JsonNode candidate : event.path("candidates")) {
            if (candidate.path("finishReason").isTextual()) {
                reading.complete();
            }
        }
    }

    private static void take(JsonNode document, Reading reading) {
        reading.model(document.path("modelVersion"));
        JsonNode used = document.path("usageMetadata");
        if (used.isObject()) {
            reading.usage(
                    Reading.count(used.path("promptTokenCount")),
                    Reading.count(used.path("cachedContentTokenCount")),
                    Reading.count(used.path("candidatesTokenCount")) + Reading.count(used.path("thoughtsTokenCount")));
        }
    }

    @Override
    public ObjectNode error(String kind, String message) {
        ObjectNode body = ModelJson.object();
        body.putObject("error").put("code", 400).put("status", kind).put("message", message);
        return body;
    }
}
