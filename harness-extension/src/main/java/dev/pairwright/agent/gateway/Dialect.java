package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the gateway has to know of a protocol. */
interface Dialect {

    static Dialect of(Protocol protocol) {
        return switch (protocol) {
            case OPENAI_CHAT -> new OpenAiChat();
            case OPENAI_RESPONSES -> new OpenAiResponses();
            case ANTHROPIC_MESSAGES -> new AnthropicMessages();
            case GEMINI -> new Gemini();
        };
    }

    /** What stands before the protocol's own path where clients look for it, such as {@code /v1}. */
    default String version() {
        return "/v1";
    }

    /**
     * Where a request goes.
     *
     * @param path the path behind the run's token
     * @param query what stands behind its question mark; empty for nothing
     * @return none if it is no model's call
     */
    Optional<Route> route(String path, String query);

    /** Whether a request asks for a stream. */
    default boolean streams(Route route, JsonNode body) {
        return route.streams() || body.path("stream").asBoolean(false);
    }

    /** The model a request names. */
    default String model(Route route, JsonNode body) {
        return route.model().orElseGet(() -> body.path("model").asText(""));
    }

    /**
     * The JSON pointers at which a parameter can stand; it is put at the first. None if the protocol has no such parameter.
     *
     * @param parameter which
     * @param provider the provider's name: some of those that speak the same protocol call it otherwise
     */
    List<String> places(Parameter parameter, String provider);

    /** The headers by which the provider knows who asks. */
    Map<String, String> authorization(String key);

    /** Headers that every request has, whoever asks. */
    default Map<String, String> headers() {
        return Map.of();
    }

    /**
     * Takes what a whole response says.
     *
     * @return whether it is a response of this protocol at all
     */
    boolean read(JsonNode document, Reading reading);

    /** Takes what an event of a stream says. */
    void event(JsonNode event, Reading reading);

    /** What a client of this protocol understands as an error. */
    default ObjectNode error(String kind, String message) {
        ObjectNode body = ModelJson.object();
        body.putObject("error").put("type", kind).put("code", kind).put("message", message);
        return body;
    }
}
