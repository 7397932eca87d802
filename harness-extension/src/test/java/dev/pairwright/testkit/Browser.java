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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A headless Chromium with one page, spoken to by the DevTools protocol. Where the machine has none, the test is skipped. */
public final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final long PATIENCE_SECONDS = 60;

    private final Process chromium;
    private final Path profile;
    private final WebSocket socket;
    private final String session;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<URI> requests = new ArrayList<>();

    private Browser(Process chromium, Path profile, URI devTools) {
        this.chromium = chromium;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(devTools, new Heard())
                .join();
        String target = ask("", "Target.createTarget", object().put("url", "about:blank"))
                .get("targetId")
                .asText();
        this.session = ask(
                        "",
                        "Target.attachToTarget",
                        object().put("targetId", target).put("flatten", true))
                .get("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            tell(domain + ".enable", object());
        }
    }

    /**
     * Starts it.
     *
     * @param more arguments of this start
     */
    public static Browser start(String... more) throws IOException {
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
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
        command.addAll(List.of(more));
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
                return new Browser(process, profile, URI.create(found.group(1)));
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
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    waiting.remove(message.get("id").asInt());
            if (answer != null) {
                answer.complete(message);
            }
            return;
        }
        JsonNode params = message.path("params");
        synchronized (complaints) {
            switch (message.path("method").asText()) {
                case "Runtime.exceptionThrown" ->
                    complaints.add(params.at("/exceptionDetails").toString());
                case "Runtime.consoleAPICalled" ->
                    complaints.add(params.get("type").asText() + ": " + params.get("args"));
                case "Log.entryAdded" ->
                    complaints.add(params.at("/entry/text").asText() + " "
                            + params.at("/entry/url").asText());
                case "Page.javascriptDialogOpening" -> complaints.add("dialog: " + params.get("message"));
                case "Network.requestWillBeSent" ->
                    requests.add(URI.create(params.at("/request/url").asText()));
                default -> {
                    // nothing that matters here
                }
            }
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private JsonNode tell(String method, ObjectNode params) {
        return ask(session, method, params);
    }

    private JsonNode ask(String of, String method, ObjectNode params) {
        int number = numbers.incrementAndGet();
        ObjectNode message = object().put("id", number).put("method", method);
        message.set("params", params);
        if (!of.isEmpty()) {
            message.put("sessionId", of);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        socket.sendText(message.toString(), true).join();
        JsonNode said = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.get("error"));
        }
        return said.get("result");
    }

    /** Opens a page and waits until it is loaded. */
    public Browser open(URI address) {
        tell("Page.navigate", object().put("url", address.toString()));
        return until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** Makes the window so wide and high, in CSS pixels. */
    public Browser size(int width, int height) {
        tell(
                "Emulation.setDeviceMetricsOverride",
                object().put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", width < 600));
        return this;
    }

    /** Makes the person one who likes it dark, or light. */
    public Browser dark(boolean dark) {
        ObjectNode params = object();
        params.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        tell("Emulation.setEmulatedMedia", params);
        return this;
    }

    /** The value of an expression of the page's script; of a promise, what it becomes. */
    public JsonNode value(String expression) {
        JsonNode result = tell(
                "Runtime.evaluate",
                object().put("expression", expression).put("awaitPromise", true).put("returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
        }
        return result.at("/result/value");
    }

    /** The text that a person reads in an element. */
    public String text(String selector) {
        return value("document.querySelector('" + selector + "').innerText").asText();
    }

    /** Waits until an expression is true. */
    public Browser until(String expression) {
        value("new Promise(done => { const look = () => (" + expression
                + ") ? done(true) : setTimeout(look, 20); look(); })");
        return this;
    }

    /** The widest that anything on the page reaches, in CSS pixels. */
    public int widest() {
        return value("Math.max(document.documentElement.scrollWidth, ...[...document.body.querySelectorAll('*')]"
                        + ".map(e => Math.ceil(e.getBoundingClientRect().right)))")
                .asInt();
    }

    /** The lowest contrast of any text that is shown with what is behind it, as WCAG 2 counts it: 4.5 is the least for small text. */
    public double contrast() {
        return value(
                        """
                        (() => {
                          const parts = color => color.match(/[\\d.]+/g).map(Number);
                          const light = color => {
                            const [r, g, b] = parts(color).map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
                            return .2126 * r + .7152 * g + .0722 * b;
                          };
                          const behind = element => {
                            for (let e = element; e; e = e.parentElement) {
                              const color = getComputedStyle(e).backgroundColor;
                              if (parts(color).length === 3) return color;
                            }
                            return 'rgb(255, 255, 255)';
                          };
                          let lowest = 21;
                          for (const e of document.body.querySelectorAll('*')) {
                            const says = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim() !== '');
                            if (!says || e.getClientRects().length === 0) continue;
                            const [a, b] = [light(getComputedStyle(e).color), light(behind(e))];
                            lowest = Math.min(lowest, (Math.max(a, b) + .05) / (Math.min(a, b) + .05));
                          }
                          return lowest;
                        })()
                        """)
                .asDouble();
    }

    /** Takes a picture of the whole page. */
    public void picture(Path file) throws IOException {
        String data = tell(
                        "Page.captureScreenshot", object().put("format", "png").put("captureBeyondViewport", true))
                .get("data")
                .asText();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(data));
    }

    /** Everything it complained of: errors, messages on its console, dialogs. */
    public List<String> complaints() {
        synchronized (complaints) {
            return List.copyOf(complaints);
        }
    }

    /** What it asked anybody for. */
    public List<URI> requests() {
        synchronized (complaints) {
            return List.copyOf(requests);
        }
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
