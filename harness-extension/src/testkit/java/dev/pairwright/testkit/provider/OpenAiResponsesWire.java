package dev.pairwright.testkit.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Message;
import dev.pairwright.trace.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** OpenAI's responses. A turn's text and its calls are items of their own, which stand together again in the conversation. */
final class OpenAiResponsesWire implements Wire {

    @Override
    public Conversation read(JsonNode body) {
        List<Message> messages = new ArrayList<>();
        if (body.path("instructions").isTextual()) {
            messages.add(new Message.Specification(body.path("instructions").textValue()));
        }
        if (body.path("input").isTextual()) {
            messages.add(Wire.user(body.path("input").textValue()));
        }
        for (JsonNode item : body.path("input")) {
            switch (item.path("type").asText("message")) {
                case "function_call" -> call(messages, item);
                case "function_call_output" ->
                    messages.add(Wire.answer(item.path("call_id").asText(), "", Wire.text(item.path("output"))));
                case "message" -> messages.add(message(item));
                default -> throw new IllegalArgumentException("no item is of type " + item.path("type"));
            }
        }
        return new Conversation(messages, Wire.tools(body.path("tools"), "parameters"));
    }

    private static Message message(JsonNode item) {
        String text = Wire.text(item.path("content"));
        return switch (item.path("role").asText()) {
            case "system", "developer" -> new Message.Specification(text);
            case "assistant" -> new Message.Turn(text, List.of());
            default -> Wire.user(text);
        };
    }

    private static void call(List<Message> messages, JsonNode item) {
        ToolCall call = new ToolCall(
                item.path("call_id").asText(),
                item.path("name").asText(),
                Wire.arguments(item.path("arguments").asText()));
        int last = messages.size() - 1;
        if (last >= 0 && messages.get(last) instanceof Message.Turn turn) {
            List<ToolCall> calls = new ArrayList<>(turn.calls());
            calls.add(call);
            messages.set(last, new Message.Turn(turn.text(), calls));
        } else {
            messages.add(new Message.Turn("", List.of(call)));
        }
    }

    @Override
    public ObjectNode whole(Answer answer) {
        ObjectNode whole = Wire.object()
                .put("id", "resp_" + answer.number())
                .put("object", "response")
                .put("created_at", 1_764_000_000)
                .put("model", answer.model())
                .put("status", "completed");
        ArrayNode output = whole.putArray("output");
        if (!answer.reply().text().isEmpty()) {
            ObjectNode message = output.addObject()
                    .put("type", "message")
                    .put("id", "msg_" + answer.number())
                    .put("role", "assistant")
                    .put("status", "completed");
            ObjectNode content = message.putArray("content").addObject();
            if (answer.refused()) {
                content.put("type", "refusal").put("refusal", answer.reply().text());
            } else {
                content.put("type", "output_text")
                        .put("text", answer.reply().text())
                        .putArray("annotations");
            }
        }
        for (ToolCall call : answer.reply().calls()) {
            output.addObject()
                    .put("type", "function_call")
                    .put("id", "fc_" + call.toolCallId())
                    .put("call_id", call.toolCallId())
                    .put("name", call.functionName())
                    .put("arguments", Wire.argumentsText(call.arguments()))
                    .put("status", "completed");
        }
        ObjectNode usage = whole.putObject("usage").put("input_tokens", answer.promptTokens());
        usage.putObject("input_tokens_details").put("cached_tokens", answer.cachedTokens());
        usage.put("output_tokens", answer.completionTokens());
        usage.putObject("output_tokens_details").put("reasoning_tokens", 0);
        usage.put("total_tokens", answer.promptTokens() + answer.completionTokens());
        return whole;
    }

    @Override
    public List<Event> events(Answer answer) {
        ObjectNode whole = whole(answer);
        ObjectNode begun = whole.deepCopy().put("status", "in_progress");
        begun.putArray("output");
        begun.remove("usage");
        List<Event> events = new ArrayList<>();
        events.add(event("response.created", events.size(), begun));
        int index = 0;
        for (JsonNode item : whole.path("output")) {
            events.add(item("response.output_item.added", events.size(), index, item));
            if (item.path("type").asText().equals("message")) {
                ObjectNode delta = Wire.object()
                        .put("type", "response.output_text.delta")
                        .put("sequence_number", events.size())
                        .put("item_id", item.path("id").asText())
                        .put("output_index", index)
                        .put("content_index", 0)
                        .put("delta", answer.reply().text());
                events.add(Event.of("response.output_text.delta", delta));
            } else {
                ObjectNode done = Wire.object()
                        .put("type", "response.function_call_arguments.done")
                        .put("sequence_number", events.size())
                        .put("item_id", item.path("id").asText())
                        .put("output_index", index)
                        .put("arguments", item.path("arguments").asText());
                events.add(Event.of("response.function_call_arguments.done", done));
            }
            events.add(item("response.output_item.done", events.size(), index++, item));
        }
        events.add(event("response.completed", events.size(), whole));
        return events;
    }

    private static Event event(String type, int number, JsonNode response) {
        ObjectNode data = Wire.object().put("type", type).put("sequence_number", number);
        data.set("response", response);
        return Event.of(type, data);
    }

    private static Event item(String type, int number, int index, JsonNode item) {
        ObjectNode data =
                Wire.object().put("type", type).put("sequence_number", number).put("output_index", index);
        data.set("item", item);
        return Event.of(type, data);
    }
}
