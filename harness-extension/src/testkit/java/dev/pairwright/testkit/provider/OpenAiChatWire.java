package dev.pairwright.testkit.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Message;
import dev.pairwright.sandbox.ToolSpec;
import dev.pairwright.trace.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** OpenAI's chat completions. */
final class OpenAiChatWire implements Wire {

    @Override
    public Conversation read(JsonNode body) {
        List<Message> messages = new ArrayList<>();
        for (JsonNode message : body.path("messages")) {
            String text = Wire.text(message.path("content"));
            messages.add(
                    switch (message.path("role").asText()) {
                        case "system", "developer" -> new Message.Specification(text);
                        case "assistant" -> new Message.Turn(text, calls(message));
                        case "tool" -> Wire.answer(message.path("tool_call_id").asText(), "", text);
                        default -> Wire.user(text);
                    });
        }
        List<ToolSpec> tools = new ArrayList<>();
        body.path("tools")
                .forEach(tool -> tools.add(new ToolSpec(
                        tool.path("function").path("name").asText(),
                        tool.path("function").path("description").asText(),
                        tool.path("function").path("parameters"))));
        return new Conversation(messages, tools);
    }

    private static List<ToolCall> calls(JsonNode message) {
        List<ToolCall> calls = new ArrayList<>();
        message.path("tool_calls")
                .forEach(call -> calls.add(new ToolCall(
                        call.path("id").asText(),
                        call.path("function").path("name").asText(),
                        Wire.arguments(call.path("function").path("arguments").asText()))));
        return calls;
    }

    @Override
    public ObjectNode whole(Answer answer) {
        ObjectNode whole = base(answer, "chat.completion");
        ObjectNode choice = whole.putArray("choices").addObject().put("index", 0);
        choice.set("message", message(answer, false));
        choice.put("finish_reason", answer.calls() ? "tool_calls" : "stop");
        whole.set("usage", usage(answer));
        return whole;
    }

    @Override
    public List<Event> events(Answer answer) {
        ObjectNode said = base(answer, "chat.completion.chunk");
        ObjectNode choice = said.putArray("choices").addObject().put("index", 0);
        choice.set("delta", message(answer, true));
        choice.putNull("finish_reason");
        ObjectNode end = base(answer, "chat.completion.chunk");
        ObjectNode last = end.putArray("choices").addObject().put("index", 0);
        last.putObject("delta");
        last.put("finish_reason", answer.calls() ? "tool_calls" : "stop");
        ObjectNode used = base(answer, "chat.completion.chunk");
        used.putArray("choices");
        used.set("usage", usage(answer));
        return List.of(Event.of("", said), Event.of("", end), Event.of("", used), new Event("", "[DONE]"));
    }

    private static ObjectNode base(Answer answer, String object) {
        return Wire.object()
                .put("id", "chatcmpl-" + answer.number())
                .put("object", object)
                .put("created", 1_764_000_000)
                .put("model", answer.model())
                .put("system_fingerprint", answer.fingerprint());
    }

    private static ObjectNode message(Answer answer, boolean numbered) {
        ObjectNode message = Wire.object().put("role", "assistant");
        String text = answer.reply().text();
        message.put(answer.refused() ? "refusal" : "content", text.isEmpty() ? null : text);
        if (answer.refused()) {
            message.putNull("content");
        }
        if (answer.calls()) {
            ArrayNode calls = message.putArray("tool_calls");
            for (ToolCall call : answer.reply().calls()) {
                ObjectNode one = calls.addObject();
                if (numbered) {
                    one.put("index", calls.size() - 1);
                }
                one.put("id", call.toolCallId()).put("type", "function");
                one.putObject("function")
                        .put("name", call.functionName())
                        .put("arguments", Wire.argumentsText(call.arguments()));
            }
        }
        return message;
    }

    private static ObjectNode usage(Answer answer) {
        ObjectNode usage = Wire.object()
                .put("prompt_tokens", answer.promptTokens())
                .put("completion_tokens", answer.completionTokens())
                .put("total_tokens", answer.promptTokens() + answer.completionTokens());
        usage.putObject("prompt_tokens_details").put("cached_tokens", answer.cachedTokens());
        usage.putObject("completion_tokens_details").put("reasoning_tokens", 0);
        return usage;
    }
}
