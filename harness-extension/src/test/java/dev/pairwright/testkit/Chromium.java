package dev.pairwright.testkit;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.io.StrictJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A browser without a window, driven by its DevTools protocol: one page at a time, and everything it asks for, says and opens is kept. */
public final class Chromium implements AutoCloseable {

    private static final String LISTENING = "DevTools listening on ";
    private static final int SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<String> loaded = new LinkedBlockingQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> console = new CopyOnWriteArrayList<>();
    private final List<String> dialogs = new CopyOnWriteArrayList<>();
    private String session = "";

    private Chromium(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ear())
                .join();
    }

    /** Starts one; where there is none, the test is skipped. */
    public static Chromium start(Path profile) {
        try {
            Process process = new ProcessBuilder(
                            "chromium",
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--hide-scrollbars",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--allow-file-access-from-files",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile,
                            "about:blank")
                    .redirectErrorStream(true)
                    .start();
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder all = new StringBuilder();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(LISTENING)) {
                    Thread rest = new Thread(() -> said.lines().forEach(more -> {}), "chromium's words");
                    rest.setDaemon(true);
                    rest.start();
                    Chromium chromium = new Chromium(process, line.substring(LISTENING.length()));
                    chromium.attach();
                    return chromium;
                }
                all.append(line).append('\n');
            }
            throw new IllegalStateException("chromium ended: " + all);
        } catch (IOException e) {
            assumeThat(e).as("chromium is not here").isNull();
            throw new UncheckedIOException(e);
        }
    }

    private void attach() {
        String target = call("Target.createTarget", object().put("url", "about:blank"))
                .path("targetId")
                .asText();
        session = call("Target.attachToTarget", object().put("targetId", target).put("flatten", true))
                .path("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            call(domain + ".enable", object());
        }
    }

    /** Sets what the page sees of its window: its width in CSS pixels, and whether the person prefers dark pages. */
    public Chromium window(int width, int height, boolean dark) {
        call(
                "Emulation.setDeviceMetricsOverride",
                object().put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        ObjectNode media = object();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", media);
        return this;
    }

    /** Opens a page and waits until it is loaded; what was kept of the page before is forgotten. */
    public Chromium open(URI page) {
        loaded.clear();
        call("Page.navigate", object().put("url", "about:blank"));
        waitForLoad();
        requests.clear();
        console.clear();
        dialogs.clear();
        call("Page.navigate", object().put("url", page.toString()));
        waitForLoad();
        return this;
    }

    private void waitForLoad() {
        try {
            if (loaded.poll(SECONDS, TimeUnit.SECONDS) == null) {
                throw new IllegalStateException("not loaded after " + SECONDS + " s");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an expression comes to in the page; a promise is waited for. */
    public JsonNode evaluate(String expression) {
        JsonNode answer = call(
                "Runtime.evaluate",
                object().put("expression", expression)
                        .put("returnByValue", true)
                        .put("awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(
                    answer.at("/exceptionDetails/exception/description").asText());
        }
        return answer.at("/result/value");
    }

    /** Waits, in the page, until an expression is true: looks again at each frame it draws. */
    public Chromium until(String expression) {
        JsonNode came = evaluate("new Promise(done => { const end = performance.now() + " + SECONDS * 500
                + "; const look = () => (" + expression
                + ") ? done(true) : performance.now() > end ? done(false) : setTimeout(look, 20); look(); })");
        if (!came.asBoolean()) {
            throw new IllegalStateException("never true: " + expression + "\n"
                    + evaluate("document.body.innerText").asText());
        }
        return this;
    }

    /** Puts a picture of the window, or of the whole page, into a file. */
    public Chromium picture(Path png, boolean whole) {
        JsonNode answer =
                call("Page.captureScreenshot", object().put("format", "png").put("captureBeyondViewport", whole));
        try {
            Files.write(png, Base64.getDecoder().decode(answer.path("data").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Every address that was asked for since the page was opened. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Every warning, error and uncaught exception since the page was opened. */
    public List<String> console() {
        return List.copyOf(console);
    }

    /** The words of every dialog since the page was opened. */
    public List<String> dialogs() {
        return List.copyOf(dialogs);
    }

    private JsonNode call(String method, ObjectNode params) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = object().put("id", id).put("method", method);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        message.set("params", params);
        socket.sendText(message.toString(), true).join();
        try {
            JsonNode came = answer.get(SECONDS, TimeUnit.SECONDS);
            if (came.has("error")) {
                throw new IllegalStateException(method + ": " + came.path("error"));
            }
            return came.path("result");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method, e);
        }
    }

    private static ObjectNode object() {
        return StrictJson.mapper().createObjectNode();
    }

    private void hear(JsonNode event) {
        JsonNode params = event.path("params");
        switch (event.path("method").asText()) {
            case "Page.loadEventFired" -> loaded.add("loaded");
            case "Network.requestWillBeSent" ->
                requests.add(params.at("/request/url").asText());
            case "Page.javascriptDialogOpening" -> {
                dialogs.add(params.path("message").asText());
                var unused = socket.sendText(
                        object().put("id", ids.incrementAndGet())
                                .put("method", "Page.handleJavaScriptDialog")
                                .put("sessionId", session)
                                .set("params", object().put("accept", false))
                                .toString(),
                        true);
            }
            case "Runtime.exceptionThrown" ->
                console.add(params.at("/exceptionDetails/exception/description").asText());
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning", "assert")
                        .contains(params.path("type").asText())) {
                    console.add(params.path("args").toString());
                }
            }
            case "Log.entryAdded" -> {
                if (!params.at("/entry/level").asText().equals("verbose")) {
                    console.add(params.at("/entry/text").asText() + " "
                            + params.at("/entry/url").asText());
                }
            }
            default -> {
                // nothing that is looked at
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                try {
                    JsonNode message = StrictJson.mapper().readTree(part.toString());
                    part.setLength(0);
                    if (message.has("id")) {
                        CompletableFuture<JsonNode> waiting =
                                answers.remove(message.path("id").asInt());
                        if (waiting != null) {
                            waiting.complete(message);
                        }
                    } else {
                        hear(message);
                    }
                } catch (IOException e) {
                    console.add("not understood: " + new ArrayList<>(List.of(e.getMessage())));
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
