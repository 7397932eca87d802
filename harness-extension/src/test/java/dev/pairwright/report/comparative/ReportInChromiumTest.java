package dev.pairwright.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.testkit.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a browser, with hostile text in every field that an agent or a stranger may write. */
@Tag("slow")
class ReportInChromiumTest {

    /** Loads the page narrow and wide, measures it, and puts what it found into the frame's own title. */
    private static final String FRAME =
            """
            <body><script>
            const found = [];
            function light(colour) {
              const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
              return .2126 * r + .7152 * g + .0722 * b;
            }
            function contrast(one, other) {
              const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
              return (high + .05) / (low + .05);
            }
            function ground(element) {
              for (let e = element; e; e = e.parentElement) {
                const colour = e.ownerDocument.defaultView.getComputedStyle(e).backgroundColor;
                if (!/, 0\\)$/.test(colour)) return colour;
              }
            }
            function weakest(page) {
              let least = 21;
              for (const e of page.querySelectorAll('body *')) {
                if (e.closest('defs, title') || ![...e.childNodes].some(n => n.nodeType == 3 && n.data.trim())) continue;
                const style = page.defaultView.getComputedStyle(e);
                const colour = e.closest('svg') ? style.fill : style.color;
                if (e.closest('svg') && /rgb\\(0, 0, 0\\)|rgb\\(255, 255, 255\\)/.test(colour)) continue; // stands on a bar
                least = Math.min(least, contrast(colour, ground(e)));
              }
              return least;
            }
            function measured(frame, width) {
              const page = frame.contentDocument;
              const root = page.documentElement;
              const wide = [...page.querySelectorAll('main > *, main p, main figure, main svg, main h1')].filter(e => e.getBoundingClientRect().right > width + .5);
              found.push([
                width,
                root.scrollWidth <= width && wide.length == 0 ? 'fits' : 'overflows by ' + (root.scrollWidth - width) + ' ' + wide.map(e => e.tagName),
                page.querySelectorAll('figure svg').length + ' figures',
                'canary' in frame.contentWindow || page.querySelector('script') ? 'CANARY' : 'quiet',
                light(getComputedStyle(page.body).backgroundColor) > .5 ? 'light' : 'dark',
                weakest(page) >= 4.5 ? 'legible' : 'contrast ' + weakest(page)].join(' '));
              if (found.length == 2) document.title = found.sort().join('; ');
            }
            for (const width of [390, 1280]) {
              const frame = document.createElement('iframe');
              frame.style.cssText = 'border:0;height:900px;width:' + width + 'px';
              frame.onload = () => measured(frame, width);
              frame.src = '%s';
              document.body.append(frame);
            }
            </script></body>
            """;

    @TempDir
    Path home;

    private ReportStage stage;

    @BeforeEach
    void play() {
        stage = ReportStage.in(home);
    }

    @AfterEach
    void removeReadOnlyFolders() throws IOException {
        ReportStage.remove(home);
    }

    @ParameterizedTest
    @CsvSource({"light, 1", "dark, 0"})
    void G04_the_page_fits_and_is_legible_and_nothing_in_it_acts(String scheme, int setting) throws IOException {
        Path frame = home.resolve("frame.html");
        Files.writeString(
                frame, FRAME.formatted(stage.folder().resolve("index.html").toUri()));
        Path net = home.resolve("net.json");

        Command chromium = Command.in(
                home,
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--allow-file-access-from-files",
                "--blink-settings=preferredColorScheme=" + setting,
                "--enable-logging=stderr",
                "--user-data-dir=" + home.resolve("profile"),
                "--log-net-log=" + net,
                "--virtual-time-budget=5000",
                "--dump-dom",
                frame.toUri().toString());

        assertThat(chromium.said())
                .contains("<title>1280 fits 7 figures quiet " + scheme + " legible; 390 fits 7 figures quiet " + scheme
                        + " legible</title>")
                .doesNotContain("CONSOLE");
        assertThat(Files.readString(net)).doesNotContain("evil.example");
    }
}
