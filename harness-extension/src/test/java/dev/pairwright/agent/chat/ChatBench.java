package dev.pairwright.agent.chat;

import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Bench;
import dev.pairwright.agent.ModelEndpoint;
import dev.pairwright.agent.Protocol;
import dev.pairwright.testkit.Json;
import dev.pairwright.testkit.provider.Script;
import dev.pairwright.testkit.provider.ScriptedProvider;
import dev.pairwright.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A chat agent at work in a real workspace, on a model that says what a script says. */
final class ChatBench implements AutoCloseable {

    static final String MODEL = "scripted-1";

    final ScriptedProvider provider;
    private final Bench bench;

    ChatBench(Path folder, Script script) throws IOException {
        this.provider = ScriptedProvider.playing(script);
        this.bench = Bench.in(folder);
    }

    /** A run of at most ten steps. */
    AgentReport run(Protocol protocol, String... settings) throws InterruptedException, AgentFailure {
        return run(protocol, 10, settings);
    }

    AgentReport run(Protocol protocol, int steps, String... settings) throws InterruptedException, AgentFailure {
        Map<String, com.fasterxml.jackson.databind.JsonNode> asked = new TreeMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            asked.put(settings[i], Json.of(settings[i + 1]));
        }
        ModelEndpoint endpoint = new ModelEndpoint(protocol, provider.baseUrl(protocol), MODEL, asked);
        return new ChatAgent().run(bench.assignment(steps, 1_000_000, Optional.of(endpoint)));
    }

    Path workspace() {
        return bench.workspace();
    }

    Trace recorded() {
        return bench.recorded();
    }

    @Override
    public void close() {
        bench.close();
        provider.close();
    }
}
