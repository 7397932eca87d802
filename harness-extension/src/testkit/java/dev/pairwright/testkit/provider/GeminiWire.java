package dev.pairwright.testkit.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Message;
import dev.pairwright.sandbox.ToolSpec;
import dev.pairwright.trace.ToolCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Gemini's generateContent. Calls have no ids there: what is answered is told by the tool's name. */
final class GeminiWire implements Wire {

    @Override
    public Conversation read(JsonNode body) {
        List<Message> messages = new ArrayList<>();
        JsonNode system = body.path("systemInstruction");
        if (system.isObject()) {
            messages.add(new Message.Specification(Wire.text(system.path("parts"))));
        }
        for (JsonNode content : body.path("contents")) {
            JsonNode parts = content.path("parts");
            if (content.path("role").asText().equals("model")) {
                messages.add(new Message.Turn(Wire.text(parts), calls(parts)));
            } else {
                parts.forEach(part -> messages.add(
                        part.has("functionResponse")
                                ? response(part.path("functionResponse"))
                                : Wire.user(part.path("text").asText())));
            }
        }
        List<ToolSpec> tools = new ArrayList<>();
        body.path("tools").forEach(tool -> tool.path("functionDeclarations")
                .forEach(function -> tools.add(new ToolSpec(
                        function.path("name").asText(),
                        function.path("description").asText(),
                        function.has("parametersJsonSchema")
                                ? function.path("parametersJsonSchema")
                                : function.path("parameters")))));
        return new Conversation(messages, tools);
    }

    private static Message response(JsonNode response) {
        String name = response.path("name").asText();
        JsonNode said = response.path("response");
        String text = said.size() == 1
                ? said.elements().next().asText(said.elements().next().toString())
                : said.toString();
        return Wire.answer(name, name, text);
    }

    private static List<ToolCall> calls(JsonNode parts) {
        List<ToolCall> calls = new ArrayList<>();
        parts.forEach(part -> {
            JsonNode call = part.path("functionCall");
            if (call.isObject()) {
                String name = call.path("name").asText();
                calls.add(new ToolCall(call.path("id").asText(name), name, call.path("args")));
            }
        });
        return calls;
    }

    @Override
    public ObjectNode whole(Answer answer) {
        ObjectNode whole = Wire.object();
        ObjectNode candidate = whole.putArray("candidates").addObject().put("index", 0);
        if (!answer.refused()) {
            ObjectNode content = candidate.putObject("content").put("role", "model");
            ArrayNode parts = content.putArray("parts");
            if (!answer.reply().text().isEmpty()) {
                parts.addObject().put("text", answer.reply().text());
            }
            for (ToolCall call : answer.reply().calls()) {
                ObjectNode part = parts.addObject().put("thoughtSignature", signature(answer));
                ObjectNode function = part.putObject("functionCall").put("name", call.functionName());
                function.set("args", call.arguments());
            }
        }
        candidate.put("finishReason", answer.refused() ? "SAFETY" : "STOP");
        if (answer.refused()) {
            candidate.put("finishMessage", answer.reply().text());
        }
        whole.putObject("usageMetadata")
                .put("promptTokenCount", answer.promptTokens())
                .put("cachedContentTokenCount", answer.cachedTokens())
                .put("candidatesTokenCount", answer.completionTokens())
                .put("totalTokenCount", answer.promptTokens() + answer.completionTokens());
        return whole.put("modelVersion", answer.model()).put("responseId", "resp-" + answer.number());
    }

    private static String signature(Answer answer) {
        byte[] thought = ("thought " + answer.number()).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(thought);
    }

    @Override
    public List<Event> events(Answer answer) {
        return List.of(Event.of("", whole(answer)));
    }

    @Override
    public ObjectNode error(Fault.Status status) {
        ObjectNode error = Wire.object();
        String message = status.type().equals("context_length_exceeded")
                ? "The input token count (9001) exceeds the maximum number of tokens allowed (8192)."
                : status.message();
        error.putObject("error")
                .put("code", status.code())
                .put("message", message)
                .put(
                        "status",
                        status.code() == 429
                                ? "RESOURCE_EXHAUSTED"
                                : status.code() >= 500 ? "INTERNAL" : "INVALID_ARGUMENT");
        return error;
    }
}
