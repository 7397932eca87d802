package dev.pairwright.agent.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.agent.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What requests ask for beside the conversation. What is not set is left to the provider; the seed is the run's, never a setting.
 *
 * @param protocol how the model is spoken to
 * @param given by name
 */
@API(status = API.Status.INTERNAL)
public record ChatSettings(Protocol protocol, Map<String, JsonNode> given) {

    private enum Kind {
        FRACTION("a number"),
        COUNT("a whole number above 0"),
        WORD("a text"),
        SWITCH("true or false");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        boolean fits(JsonNode value) {
            return switch (this) {
                case FRACTION -> value.isNumber();
                case COUNT -> value.canConvertToInt() && value.isIntegralNumber() && value.intValue() > 0;
                case WORD -> value.isTextual() && !value.textValue().isBlank();
                case SWITCH -> value.isBoolean();
            };
        }
    }

    /** Every way in which they cannot be asked for, a sentence each; none if they can. */
    public List<String> problems() {
        Map<String, Kind> known = known(protocol);
        List<String> problems = new ArrayList<>();
        given.forEach((name, value) -> {
            Kind kind = known.get(name);
            if (kind == null) {
                problems.add("there is no setting " + name + " for " + protocol.word() + "; known: "
                        + String.join(", ", known.keySet()));
            } else if (!kind.fits(value)) {
                problems.add(name + " is " + value + ", and " + kind.words + " is needed");
            }
        });
        return List.copyOf(problems);
    }

    private static Map<String, Kind> known(Protocol protocol) {
        Map<String, Kind> known = new LinkedHashMap<>();
        known.put("temperature", Kind.FRACTION);
        known.put("top_p", Kind.FRACTION);
        known.put("max_tokens", Kind.COUNT);
        switch (protocol) {
            case OPENAI_CHAT -> {
                known.put("max_completion_tokens", Kind.COUNT);
                known.put("frequency_penalty", Kind.FRACTION);
                known.put("presence_penalty", Kind.FRACTION);
                known.put("reasoning_effort", Kind.WORD);
                known.put("parallel_tool_calls", Kind.SWITCH);
            }
            case OPENAI_RESPONSES -> {
                known.put("reasoning_effort", Kind.WORD);
                known.put("parallel_tool_calls", Kind.SWITCH);
            }
            case ANTHROPIC_MESSAGES -> {
                known.put("top_k", Kind.COUNT);
                known.put("thinking_budget_tokens", Kind.COUNT);
            }
            case GEMINI -> {
                known.put("top_k", Kind.COUNT);
                known.put("frequency_penalty", Kind.FRACTION);
                known.put("presence_penalty", Kind.FRACTION);
                known.put("thinking_budget_tokens", Kind.COUNT);
            }
        }
        return known;
    }

    Optional<Double> fraction(String name) {
        return Optional.ofNullable(given.get(name)).map(JsonNode::doubleValue);
    }

    Optional<Integer> count(String name) {
        return Optional.ofNullable(given.get(name)).map(JsonNode::intValue);
    }

    Optional<String> word(String name) {
        return Optional.ofNullable(given.get(name)).map(JsonNode::textValue);
    }

    Optional<Boolean> on(String name) {
        return Optional.ofNullable(given.get(name)).map(JsonNode::booleanValue);
    }
}
