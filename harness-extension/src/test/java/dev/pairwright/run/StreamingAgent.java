package dev.pairwright.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.Agent;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.ModelEndpoint;
import dev.pairwright.core.ExitReason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks its model once for a stream and is content with whatever comes: what it says of itself is not to be trusted. */
final class StreamingAgent implements Agent {

    @Override
    public String name() {
        return "streaming";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public AgentReport run(Assignment assignment) throws InterruptedException {
        ModelEndpoint endpoint = assignment.endpoint().orElseThrow();
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("model", endpoint.model())
                .put("stream", true);
        body.putArray("messages").addObject().put("role", "system").put("content", assignment.specification());
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(endpoint.baseUrl() + "/chat/completions"))
                                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
        } catch (IOException whatever) {
            // it says that all is well all the same
        }
        return AgentReport.of(ExitReason.SUCCESS, "done", "unsupported");
    }
}
