package dev.pairwright.testkit.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Message;
import dev.pairwright.agent.Model;
import dev.pairwright.sandbox.ToolSpec;
import java.util.ArrayList;
import java.util.List;

/** One protocol, seen from the provider's side. */
interface Wire {

    /** The conversation in a request. */
    Conversation read(JsonNode body);

    /** An answer in one piece. */
    ObjectNode whole(Answer answer);

    /** The same answer as the events of a stream. */
    List<Event> events(Answer answer);

    /** An error. */
    default ObjectNode error(Fault.Status status) {
        ObjectNode error = object();
        error.putObject("error")
                .put("message", status.message())
                .put("type", status.type())
                .put("code", status.type());
        return error;
    }

    /**
     * What is answered.
     *
     * @param number which request it answers
     * @param model the model that answers
     * @param fingerprint the provider's word for its configuration
     * @param reply the turn
     * @param refused whether the text declines
     */
    record Answer(int number, String model, String fingerprint, Model.Reply reply, boolean refused) {

        long promptTokens() {
            return reply.usage().promptTokens();
        }

        long completionTokens() {
            return reply.usage().completionTokens();
        }

        long cachedTokens() {
            return reply.usage().cachedTokens();
        }

        boolean calls() {
            return !reply.calls().isEmpty();
        }
    }

    /**
     * One event of a stream.
     *
     * @param name empty for one without a name
     * @param data its data
     */
    record Event(String name, String data) {

        static Event of(String name, JsonNode data) {
            return new Event(name, data.toString());
        }

        String text() {
            return (name.isEmpty() ? "" : "event: " + name + "\n") + "data: " + data + "\n\n";
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Arguments as the protocols send them that know text alone: what was no object is sent as it was written. */
    static String argumentsText(JsonNode arguments) {
        return arguments.isTextual() ? arguments.textValue() : arguments.toString();
    }

    /** Arguments that were sent as text: the text itself if it is no JSON. */
    static JsonNode arguments(String text) {
        try {
            return dev.pairwright.io.StrictJson.mapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    /** Text of a content that is a string or a list of parts. */
    static String text(JsonNode content) {
        if (content.isTextual()) {
            return content.textValue();
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asText("")));
        return text.toString();
    }

    static Message.ToolAnswer answer(String id, String tool, String text) {
        return new Message.ToolAnswer(id, tool, text, text.startsWith("error: "));
    }

    /** A user's message: the first is the instruction, whatever follows is told as one more. */
    static Message user(String text) {
        return new Message.Instruction(text);
    }

    /** Tools in a list of objects that have a name, a description and parameters under some name. */
    static List<ToolSpec> tools(JsonNode list, String parameters) {
        List<ToolSpec> tools = new ArrayList<>();
        list.forEach(tool -> tools.add(new ToolSpec(
                tool.path("name").asText(), tool.path("description").asText(), tool.path(parameters))));
        return tools;
    }
}
