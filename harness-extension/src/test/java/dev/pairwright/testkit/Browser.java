package dev.pairwright.testkit;

import static dev.pairwright.testkit.DevTools.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A headless Chromium with one page. Where the machine has none, the test is skipped. */
public final class Browser implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 30_000;
    private static final Set<String> COMPLAINING = Set.of("error", "warning", "assert");

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> dialogs = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final DevTools tools;
    private volatile String session = "";

    private Browser(List<String> arguments) throws IOException {
        tools = DevTools.start(this::hear, arguments);
        String target = tools.ask("", "Target.createTarget", object().put("url", "about:blank"))
                .get("targetId")
                .asText();
        session = tools.ask(
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
     * @param arguments of this start
     */
    public static Browser start(String... arguments) throws IOException {
        return new Browser(List.of(arguments));
    }

    private void hear(String event, JsonNode params) {
        switch (event) {
            case "Runtime.exceptionThrown" ->
                complaints.add(params.at("/exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> {
                if (COMPLAINING.contains(params.path("type").asText())) {
                    complaints.add(params.get("type").asText() + ": " + params.get("args"));
                }
            }
            case "Log.entryAdded" -> {
                if (!params.at("/entry/level").asText().equals("verbose")) {
                    complaints.add(params.at("/entry/text").asText() + " "
                            + params.at("/entry/url").asText());
                }
            }
            case "Page.javascriptDialogOpening" -> {
                dialogs.add(params.path("message").asText());
                var unused = tools.say(session, "Page.handleJavaScriptDialog", object().put("accept", false));
            }
            case "Network.requestWillBeSent" ->
                requests.add(params.at("/request/url").asText());
            default -> {
                // nothing that matters here
            }
        }
    }

    private JsonNode tell(String method, ObjectNode params) {
        return tools.ask(session, method, params);
    }

    /** Opens a page and waits until it is loaded; what was noticed at the page before is forgotten. */
    public Browser open(URI address) {
        tell("Page.navigate", object().put("url", "about:blank"));
        until("location.href === 'about:blank'");
        complaints.clear();
        dialogs.clear();
        requests.clear();
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

    /** Waits until an expression is true; says what the page showed if it never is. */
    public Browser until(String expression) {
        boolean came = value("new Promise(done => { const end = performance.now() + " + PATIENCE_MILLISECONDS
                        + "; const look = () => (" + expression
                        + ") ? done(true) : performance.now() > end ? done(false) : setTimeout(look, 20); look(); })")
                .asBoolean();
        if (!came) {
            throw new IllegalStateException("never true: " + expression + "\n"
                    + value("document.body.innerText").asText());
        }
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

    /** Everything this page complained of: uncaught errors, and what it wrote on its console as an error or a warning. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The words of every dialog that this page opened; each is dismissed. */
    public List<String> dialogs() {
        return List.copyOf(dialogs);
    }

    /** What this page asked anybody for, itself first. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        tools.close();
    }
}
