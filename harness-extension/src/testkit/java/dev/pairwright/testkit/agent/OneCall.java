package dev.pairwright.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Message;
import dev.pairwright.agent.Model;
import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.ToolCall;
import java.util.List;

/**
 * The part of a model that calls one tool with a file and then takes its leave.
 *
 * @param tool the tool
 * @param path the file it names
 * @param content what it gives to be written
 * @param leave what it says after the call
 */
public record OneCall(String tool, String path, String content, String leave) implements Model {

    @Override
    public Reply reply(Conversation conversation) {
        boolean called = conversation.messages().stream().anyMatch(Message.Turn.class::isInstance);
        return called
                ? new Reply(leave, List.of(), StepMetrics.ZERO)
                : new Reply("", List.of(new ToolCall("call-1", tool, arguments())), StepMetrics.ZERO);
    }

    private JsonNode arguments() {
        return JsonNodeFactory.instance.objectNode().put("path", path).put("content", content);
    }
}
