package dev.pairwright.testkit;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.io.path.TreeRemoval;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A headless Chromium of its own, and the DevTools protocol to speak to it. */
final class DevTools implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final long PATIENCE_SECONDS = 60;

    private final Process chromium;
    private final Path profile;
    private final BiConsumer<String, JsonNode> events;
    private final WebSocket socket;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

    private DevTools(Process chromium, Path profile, URI address, BiConsumer<String, JsonNode> events) {
        this.chromium = chromium;
        this.profile = profile;
        this.events = events;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Heard())
                .join();
    }

    /**
     * Starts it; where the machine has none, the test is skipped.
     *
     * @param events hears of everything that happens, by name
     * @param more arguments of this start
     */
    static DevTools start(BiConsumer<String, JsonNode> events, List<String> more) throws IOException {
        Path profile = Files.createTempDirectory("pairwright-chromium");
        List<String> command = new ArrayList<>(List.of(
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--hide-scrollbars",
                "--allow-file-access-from-files",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
        command.addAll(more);
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeThat(e).as("chromium is not here").isNull();
            throw e;
        }
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = LISTENING.matcher(line);
            if (found.find()) {
                Thread drain = new Thread(() -> readOn(said), "chromium-output");
                drain.setDaemon(true);
                drain.start();
                return new DevTools(process, profile, URI.create(found.group(1)), events);
            }
        }
        assumeThat(process.isAlive()).as("chromium does not start here").isTrue();
        throw new IOException("chromium closed its output");
    }

    private static void readOn(BufferedReader said) {
        try {
            while (said.readLine() != null) {
                // nobody wants it, but who is not read stops writing
            }
        } catch (IOException e) {
            // it has been closed
        }
    }

    /** What comes back, in pieces. */
    private final class Heard implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                hear(whole);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void hear(String text) {
        JsonNode message = parse(text);
        if (!message.has("id")) {
            events.accept(message.path("method").asText(), message.path("params"));
            return;
        }
        CompletableFuture<JsonNode> answer = waiting.remove(message.get("id").asInt());
        if (answer != null) {
            answer.complete(message);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * Asks for something and waits for the answer.
     *
     * @param session whom, empty for the browser itself
     */
    JsonNode ask(String session, String method, ObjectNode params) {
        JsonNode said = say(session, method, params)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.get("error"));
        }
        return said.get("result");
    }

    /** Asks for something; an answer comes if it comes. */
    CompletableFuture<JsonNode> say(String session, String method, ObjectNode params) {
        int number = numbers.incrementAndGet();
        ObjectNode message = object().put("id", number).put("method", method);
        message.set("params", params);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        synchronized (socket) {
            socket.sendText(message.toString(), true).join();
        }
        return answer;
    }

    @Override
    public void close() {
        socket.abort();
        chromium.descendants().forEach(ProcessHandle::destroyForcibly);
        chromium.destroyForcibly();
        try {
            chromium.waitFor();
            TreeRemoval.remove(profile);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // a process of it was still writing: it is under the machine's folder for such things
        }
    }
}
