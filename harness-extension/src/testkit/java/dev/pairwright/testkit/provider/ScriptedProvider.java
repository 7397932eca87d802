package dev.pairwright.testkit.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pairwright.agent.Model;
import dev.pairwright.agent.Protocol;
import dev.pairwright.io.StrictJson;
import dev.pairwright.trace.StepMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A provider on a port of this machine. It answers OpenAI chat completions and responses, Anthropic messages and Gemini generateContent, in one piece or as a
 * stream, with what its script says and under the model that was asked for, and keeps every request. What it is told to fail at, it fails at first.
 */
public final class ScriptedProvider implements AutoCloseable {

    /** What it calls its configuration unless it is told otherwise. */
    public static final String FINGERPRINT = "fp_scripted";

    private static final int CHARACTERS_A_TOKEN = 4;

    private final Script script;
    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Optional<Fault>> faults = request -> Optional.empty();
    private volatile Function<Received, String> served = Received::model;
    private volatile Function<Received, String> fingerprint = request -> FINGERPRINT;

    private ScriptedProvider(Script script) throws IOException {
        this.script = script;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "scripted-provider");
            thread.setDaemon(true);
            return thread;
        });
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A provider whose model says what a script says. */
    public static ScriptedProvider playing(Script script) {
        try {
            return new ScriptedProvider(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands before a protocol's own path. */
    public URI baseUrl(Protocol protocol) {
        String version = protocol == Protocol.GEMINI ? "v1beta" : "v1";
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + version);
    }

    /** Fails as is said for each request: called with the request, whose number counts from 1. */
    public ScriptedProvider failing(Function<Received, Optional<Fault>> when) {
        this.faults = when;
        return this;
    }

    /** Fails at the first so many requests from now on. */
    public ScriptedProvider failing(Fault fault, int times) {
        int until = numbers.get() + times;
        return failing(request -> request.number() <= until ? Optional.of(fault) : Optional.empty());
    }

    /** Answers under a model of its own instead of the one asked for. */
    public ScriptedProvider serving(Function<Received, String> model) {
        this.served = model;
        return this;
    }

    /** Calls its configuration by another name. */
    public ScriptedProvider fingerprinting(Function<Received, String> name) {
        this.fingerprint = name;
        return this;
    }

    /** Every request so far, in the order of their arrival. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            Optional<Protocol> protocol = protocol(path);
            if (protocol.isEmpty() || !exchange.getRequestMethod().equals("POST")) {
                send(exchange, 404, "application/json", "{\"error\":{\"message\":\"no such path\"}}");
                return;
            }
            Received request = received(exchange, protocol.get(), path);
            received.add(request);
            Optional<Fault> fault = faults.apply(request);
            if (fault.isPresent() && fault.get() instanceof Fault.Hang) {
                closed.await();
                return;
            }
            answer(exchange, request, fault);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Received received(HttpExchange exchange, Protocol protocol, String path) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonNode body = StrictJson.mapper().readTree(text);
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        boolean gemini = protocol == Protocol.GEMINI;
        return new Received(
                numbers.incrementAndGet(),
                protocol,
                path,
                headers,
                text,
                body,
                gemini
                        ? path.replaceFirst(".*/models/([^:]+):.*", "$1")
                        : body.path("model").asText(),
                gemini
                        ? path.contains(":streamGenerateContent")
                        : body.path("stream").asBoolean());
    }

    private static Optional<Protocol> protocol(String path) {
        String plain = path.replaceFirst("[?].*", "");
        if (plain.endsWith("/chat/completions")) {
            return Optional.of(Protocol.OPENAI_CHAT);
        }
        if (plain.endsWith("/responses")) {
            return Optional.of(Protocol.OPENAI_RESPONSES);
        }
        if (plain.endsWith("/messages")) {
            return Optional.of(Protocol.ANTHROPIC_MESSAGES);
        }
        return plain.endsWith("enerateContent") ? Optional.of(Protocol.GEMINI) : Optional.empty();
    }

    private static Wire wire(Protocol protocol) {
        return switch (protocol) {
            case OPENAI_CHAT -> new OpenAiChatWire();
            case OPENAI_RESPONSES -> new OpenAiResponsesWire();
            case ANTHROPIC_MESSAGES -> new AnthropicWire();
            case GEMINI -> new GeminiWire();
        };
    }

    private void answer(HttpExchange exchange, Received request, Optional<Fault> fault) throws IOException {
        Wire wire = wire(request.protocol());
        if (fault.orElse(null) instanceof Fault.Status status) {
            status.retryAfterSeconds()
                    .ifPresent(after -> exchange.getResponseHeaders().set("Retry-After", String.valueOf(after)));
            send(exchange, status.code(), "application/json", wire.error(status).toString());
            return;
        }
        Model.Reply reply;
        try {
            reply = script.reply(wire.read(request.body()));
        } catch (RuntimeException e) {
            send(
                    exchange,
                    500,
                    "application/json",
                    Wire.object().put("error", "the script failed: " + e).toString());
            return;
        }
        boolean refused = false;
        if (fault.orElse(null) instanceof Fault.Large large) {
            reply = new Model.Reply("x".repeat(large.characters()), List.of(), reply.usage());
        } else if (fault.orElse(null) instanceof Fault.Refusal refusal) {
            reply = new Model.Reply(refusal.words(), List.of(), reply.usage());
            refused = true;
        }
        Wire.Answer answer = new Wire.Answer(
                request.number(), served.apply(request), fingerprint.apply(request), counted(reply, request), refused);
        String type = request.streaming() ? "text/event-stream" : "application/json";
        String text = request.streaming()
                ? String.join(
                        "", wire.events(answer).stream().map(Wire.Event::text).toList())
                : wire.whole(answer).toString();
        if (fault.orElse(null) instanceof Fault.InvalidJson) {
            text = text.replaceFirst("\\{", "{{not json ");
        }
        if (fault.orElse(null) instanceof Fault.Cut) {
            cut(exchange, type, text);
        } else {
            send(exchange, 200, type, text);
        }
    }

    private static Model.Reply counted(Model.Reply reply, Received request) {
        if (!reply.usage().equals(StepMetrics.ZERO)) {
            return reply;
        }
        long said = (long) reply.text().length() + reply.calls().toString().length();
        return new Model.Reply(
                reply.text(),
                reply.calls(),
                new StepMetrics(request.text().length() / CHARACTERS_A_TOKEN, 1 + said / CHARACTERS_A_TOKEN, 0, 0));
    }

    private static void send(HttpExchange exchange, int code, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Sends half and breaks the connection off: more was announced than comes. */
    private static void cut(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }
}
