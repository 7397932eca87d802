package dev.pairwright.agent.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.agent.Protocol;
import dev.pairwright.testkit.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChatSettingsTest {

    private static ChatSettings settings(Protocol protocol, String json) {
        Map<String, JsonNode> given = new LinkedHashMap<>();
        Json.of(json).properties().forEach(one -> given.put(one.getKey(), one.getValue()));
        return new ChatSettings(protocol, given);
    }

    @Test
    void what_each_protocol_knows_can_be_asked_for() {
        assertThat(settings(
                                Protocol.OPENAI_CHAT,
                                "{'temperature': 0, 'top_p': 0.5, 'max_tokens': 9, 'max_completion_tokens': 9, "
                                        + "'frequency_penalty': 1, 'presence_penalty': 0.5, 'reasoning_effort': 'low', "
                                        + "'parallel_tool_calls': false}")
                        .problems())
                .isEmpty();
        assertThat(settings(Protocol.OPENAI_RESPONSES, "{'reasoning_effort': 'low', 'parallel_tool_calls': true}")
                        .problems())
                .isEmpty();
        assertThat(settings(Protocol.ANTHROPIC_MESSAGES, "{'top_k': 40, 'thinking_budget_tokens': 1024}")
                        .problems())
                .isEmpty();
        assertThat(settings(Protocol.GEMINI, "{'top_k': 40, 'thinking_budget_tokens': 1024}")
                        .problems())
                .isEmpty();
    }

    @Test
    void what_is_unknown_or_of_another_kind_is_named_all_at_once() {
        assertThat(settings(
                                Protocol.ANTHROPIC_MESSAGES,
                                "{'temperature': 'low', 'max_tokens': 0, 'reasoning_effort': 'low', 'top_k': 1.5}")
                        .problems())
                .containsExactly(
                        "temperature is \"low\", and a number is needed",
                        "max_tokens is 0, and a whole number above 0 is needed",
                        "there is no setting reasoning_effort for anthropic_messages; known: temperature, top_p, max_tokens, "
                                + "top_k, thinking_budget_tokens",
                        "top_k is 1.5, and a whole number above 0 is needed");
        assertThat(settings(Protocol.OPENAI_CHAT, "{'reasoning_effort': ' ', 'parallel_tool_calls': 'yes'}")
                        .problems())
                .containsExactly(
                        "reasoning_effort is \" \", and a text is needed",
                        "parallel_tool_calls is \"yes\", and true or false is needed");
    }
}
