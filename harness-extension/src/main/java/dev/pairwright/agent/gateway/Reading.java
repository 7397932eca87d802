package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.Printable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a response tells of itself, gathered from one document or from the events of a stream. Whatever a provider says is taken as a stranger's word. */
final class Reading {

    private static final int LONGEST_NAME = 200;
    private static final long MOST_TOKENS = 1L << 40;

    private Optional<String> model = Optional.empty();
    private Optional<String> fingerprint = Optional.empty();
    private Optional<String> error = Optional.empty();
    private final Map<Parameter, JsonNode> echoed = new EnumMap<>(Parameter.class);
    private Usage usage = Usage.NONE;
    private boolean complete;

    void model(JsonNode name) {
        model = text(name).or(() -> model);
    }

    void fingerprint(JsonNode name) {
        fingerprint = text(name).or(() -> fingerprint);
    }

    void error(JsonNode problem) {
        String said = problem.path("message").asText(problem.toString());
        error = Optional.of(Printable.of(said, 500));
    }

    void echo(Parameter parameter, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            echoed.put(parameter, value);
        }
    }

    /** Takes what was used so far; a later word counts, an earlier one is not added to it. */
    void usage(long input, long cached, long output) {
        usage = new Usage(input, Math.min(cached, input), output);
    }

    void complete() {
        complete = true;
    }

    static long count(JsonNode tokens) {
        return Math.max(0, Math.min(tokens.asLong(0), MOST_TOKENS));
    }

    private static Optional<String> text(JsonNode name) {
        return Optional.of(name)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(said -> !said.isBlank())
                .map(said -> Printable.of(said, LONGEST_NAME));
    }

    /** The model that answered. */
    Optional<String> model() {
        return model;
    }

    /** The provider's word for its configuration. */
    Optional<String> fingerprint() {
        return fingerprint;
    }

    /** What the provider says went wrong while it answered. */
    Optional<String> error() {
        return error;
    }

    /** The parameters that the response repeats. */
    Map<Parameter, JsonNode> echoed() {
        return echoed;
    }

    Usage usage() {
        return usage;
    }

    /** Whether it was seen to end. */
    boolean isComplete() {
        return complete;
    }
}
