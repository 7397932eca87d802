package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.agent.Protocol;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.testkit.provider.Script;
import dev.pairwright.testkit.provider.ScriptedProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A provider, a gateway to it, and a client that speaks as an agent's would. */
final class GatewayBench implements AutoCloseable {

    static final String SPECIFICATION = "Work \"tidily\".\nEnd with `finish`.\n";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path folder;
    private final ScriptedProvider provider;
    private final QuickGateways gateways;
    private final ModelUpstream upstream;
    private final ModelGateway gateway;

    private GatewayBench(Path folder, ScriptedProvider provider, QuickGateways gateways, ModelUpstream upstream) {
        this.folder = folder;
        this.provider = provider;
        this.gateways = gateways;
        this.upstream = upstream;
        this.gateway = gateways.gateways().open(upstream, opening(folder));
    }

    static ModelGateway.Opening opening(Path folder) {
        return new ModelGateway.Opening(folder, SPECIFICATION, 42, Duration.ofMinutes(1));
    }

    static GatewayBench of(Path home, Protocol protocol) {
        return of(home, protocol, QuickGateways.unlimited());
    }

    static GatewayBench of(Path home, Protocol protocol, QuickGateways gateways) {
        ScriptedProvider provider = ScriptedProvider.playing(Script.saying("Hello there."));
        return new GatewayBench(home.resolve("model"), provider, gateways, QuickGateways.upstream(provider, protocol));
    }

    ScriptedProvider provider() {
        return provider;
    }

    QuickGateways gateways() {
        return gateways;
    }

    ModelUpstream upstream() {
        return upstream;
    }

    ModelGateway gateway() {
        return gateway;
    }

    Path folder() {
        return folder;
    }

    /** A request as an agent makes it. */
    static ObjectNode request(Protocol protocol, String instruction, boolean streams) {
        ObjectNode body = ModelJson.object();
        switch (protocol) {
            case OPENAI_CHAT -> {
                body.put("model", QuickGateways.MODEL);
                body.putArray("messages").addObject().put("role", "system").put("content", SPECIFICATION);
                body.withArray("/messages").addObject().put("role", "user").put("content", instruction);
            }
            case OPENAI_RESPONSES -> {
                body.put("model", QuickGateways.MODEL).put("instructions", SPECIFICATION);
                body.putArray("input").addObject().put("role", "user").put("content", instruction);
            }
            case ANTHROPIC_MESSAGES -> {
                body.put("model", QuickGateways.MODEL).put("max_tokens", 100).put("system", SPECIFICATION);
                body.putArray("messages").addObject().put("role", "user").put("content", instruction);
            }
            case GEMINI -> {
                body.putObject("systemInstruction")
                        .putArray("parts")
                        .addObject()
                        .put("text", SPECIFICATION);
                body.putArray("contents")
                        .addObject()
                        .put("role", "user")
                        .putArray("parts")
                        .addObject()
                        .put("text", instruction);
            }
        }
        if (streams && protocol != Protocol.GEMINI) {
            body.put("stream", true);
        }
        return body;
    }

    static String path(Protocol protocol, boolean streams) {
        return switch (protocol) {
            case OPENAI_CHAT -> "/chat/completions";
            case OPENAI_RESPONSES -> "/responses";
            case ANTHROPIC_MESSAGES -> "/messages";
            case GEMINI ->
                "/models/" + QuickGateways.MODEL
                        + (streams ? ":streamGenerateContent?alt=sse&key=mine" : ":generateContent?key=mine");
        };
    }

    HttpResponse<String> ask(String instruction, boolean streams) throws IOException, InterruptedException {
        return ask(gateway, upstream.protocol(), instruction, streams);
    }

    HttpResponse<String> ask(String instruction) throws IOException, InterruptedException {
        return ask(instruction, false);
    }

    static HttpResponse<String> ask(ModelGateway gateway, Protocol protocol, String instruction, boolean streams)
            throws IOException, InterruptedException {
        return post(
                gateway,
                path(protocol, streams),
                request(protocol, instruction, streams).toString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return post(gateway, path, body);
    }

    static HttpResponse<String> post(ModelGateway gateway, String path, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(gateway.endpoint().baseUrl() + path))
                        .header("Authorization", "Bearer the-agents-own")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What is on record once the gateway is closed. */
    List<Exchange> exchanges() {
        return exchanges(folder);
    }

    static List<Exchange> exchanges(Path folder) {
        return Document.read(folder.resolve(TrafficRecord.FILE), "exchanges", Schema.MODEL_TRAFFIC, TrafficRecord.class)
                .exchanges();
    }

    JsonNode kept(String name) {
        try {
            return ModelJson.parse(Files.readAllBytes(folder.resolve(name))).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file under a folder that holds a text. */
    static List<String> holding(Path folder, String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(text))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        provider.close();
    }
}
