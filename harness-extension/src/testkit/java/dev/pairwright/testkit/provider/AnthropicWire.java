package dev.pairwright.testkit.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Message;
import dev.pairwright.trace.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** Anthropic's messages. What was cached is counted apart from the other input tokens. */
final class AnthropicWire implements Wire {

    @Override
    public Conversation read(JsonNode body) {
        List<Message> messages = new ArrayList<>();
        if (!body.path("system").isMissingNode()) {
            messages.add(new Message.Specification(Wire.text(body.path("system"))));
        }
        for (JsonNode message : body.path("messages")) {
            JsonNode content = message.path("content");
            if (message.path("role").asText().equals("assistant")) {
                messages.add(new Message.Turn(Wire.text(content), calls(content)));
            } else if (content.isTextual()) {
                messages.add(Wire.user(content.textValue()));
            } else {
                content.forEach(part -> messages.add(
                        part.path("type").asText().equals("tool_result")
                                ? Wire.answer(part.path("tool_use_id").asText(), "", Wire.text(part.path("content")))
                                : Wire.user(part.path("text").asText())));
            }
        }
        return new Conversation(messages, Wire.tools(body.path("tools"), "input_schema"));
    }

    private static List<ToolCall> calls(JsonNode content) {
        List<ToolCall> calls = new ArrayList<>();
        content.forEach(part -> {
            if (part.path("type").asText().equals("tool_use")) {
                calls.add(
                        new ToolCall(part.path("id").asText(), part.path("name").asText(), part.path("input")));
            }
        });
        return calls;
    }

    @Override
    public ObjectNode whole(Answer answer) {
        ObjectNode whole = head(answer);
        ArrayNode content = whole.putArray("content");
        blocks(answer).forEach(content::add);
        whole.put("stop_reason", stop(answer)).putNull("stop_sequence");
        whole.set("usage", usage(answer, answer.completionTokens()));
        return whole;
    }

    @Override
    public List<Event> events(Answer answer) {
        List<Event> events = new ArrayList<>();
        ObjectNode message = head(answer);
        message.putArray("content");
        message.putNull("stop_reason").putNull("stop_sequence");
        message.set("usage", usage(answer, 1));
        events.add(event("message_start", "message", message));
        int index = 0;
        for (ObjectNode block : blocks(answer)) {
            boolean text = block.path("type").asText().equals("text");
            ObjectNode empty = block.deepCopy();
            if (text) {
                empty.put("text", "");
            } else {
                empty.putObject("input");
            }
            events.add(indexed("content_block_start", index, "content_block", empty));
            ObjectNode delta = text
                    ? Wire.object()
                            .put("type", "text_delta")
                            .put("text", block.path("text").asText())
                    : Wire.object()
                            .put("type", "input_json_delta")
                            .put("partial_json", Wire.argumentsText(block.path("input")));
            events.add(indexed("content_block_delta", index, "delta", delta));
            events.add(Event.of(
                    "content_block_stop",
                    Wire.object().put("type", "content_block_stop").put("index", index++)));
        }
        ObjectNode end = Wire.object().put("type", "message_delta");
        end.putObject("delta").put("stop_reason", stop(answer)).putNull("stop_sequence");
        end.putObject("usage").put("output_tokens", answer.completionTokens());
        events.add(Event.of("message_delta", end));
        events.add(Event.of("message_stop", Wire.object().put("type", "message_stop")));
        return events;
    }

    @Override
    public ObjectNode error(Fault.Status status) {
        ObjectNode error = Wire.object().put("type", "error");
        String type = status.code() == 429
                ? "rate_limit_error"
                : status.code() >= 500 ? "api_error" : "invalid_request_error";
        String message = status.type().equals("context_length_exceeded")
                ? "prompt is too long: 9001 tokens > 8192 maximum"
                : status.message();
        error.putObject("error").put("type", type).put("message", message);
        return error;
    }

    private static ObjectNode head(Answer answer) {
        return Wire.object()
                .put("id", "msg_" + answer.number())
                .put("type", "message")
                .put("role", "assistant")
                .put("model", answer.model());
    }

    private static String stop(Answer answer) {
        return answer.refused() ? "refusal" : answer.calls() ? "tool_use" : "end_turn";
    }

    private static List<ObjectNode> blocks(Answer answer) {
        List<ObjectNode> blocks = new ArrayList<>();
        if (!answer.reply().text().isEmpty()) {
            blocks.add(
                    Wire.object().put("type", "text").put("text", answer.reply().text()));
        }
        for (ToolCall call : answer.reply().calls()) {
            ObjectNode block = Wire.object()
                    .put("type", "tool_use")
                    .put("id", call.toolCallId())
                    .put("name", call.functionName());
            block.set("input", call.arguments());
            blocks.add(block);
        }
        return blocks;
    }

    private static ObjectNode usage(Answer answer, long output) {
        return Wire.object()
                .put("input_tokens", answer.promptTokens() - answer.cachedTokens())
                .put("cache_creation_input_tokens", 0)
                .put("cache_read_input_tokens", answer.cachedTokens())
                .put("output_tokens", output);
    }

    private static Event event(String type, String name, JsonNode value) {
        ObjectNode data = Wire.object().put("type", type);
        data.set(name, value);
        return Event.of(type, data);
    }

    private static Event indexed(String type, int index, String name, JsonNode value) {
        ObjectNode data = Wire.object().put("type", type).put("index", index);
        data.set(name, value);
        return Event.of(type, data);
    }
}
