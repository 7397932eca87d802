package dev.pairwright.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.testkit.Browser;
import java.io.IOException;
import java.net.URI;
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

    /** The lowest contrast of any text with what is behind it; what a figure writes in black or white stands on a bar of its own. */
    private static final String WEAKEST =
            """
            (() => {
              const light = colour => {
                const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
                return .2126 * r + .7152 * g + .0722 * b;
              };
              const ground = element => {
                for (let e = element; e; e = e.parentElement) {
                  const colour = getComputedStyle(e).backgroundColor;
                  if (!/, 0\\)$/.test(colour)) return colour;
                }
              };
              let least = 21;
              for (const e of document.querySelectorAll('body *')) {
                if (e.closest('defs, title') || ![...e.childNodes].some(n => n.nodeType == 3 && n.data.trim())) continue;
                const drawn = e.closest('svg');
                const colour = getComputedStyle(e)[drawn ? 'fill' : 'color'];
                if (drawn && /rgb\\(0, 0, 0\\)|rgb\\(255, 255, 255\\)/.test(colour)) continue;
                const [low, high] = [light(colour), light(ground(e))].sort((a, b) => a - b);
                least = Math.min(least, (high + .05) / (low + .05));
              }
              return least;
            })()
            """;

    private static final String OVERFLOWING =
            """
            [...document.querySelectorAll('main > *, main p, main figure, main svg, main h1')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + .5).map(e => e.tagName).join()
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
    @CsvSource({"390, false", "1280, false", "390, true", "1280, true"})
    void G04_the_page_fits_and_is_legible_and_nothing_in_it_acts(int width, boolean dark) throws IOException {
        URI page = stage.folder().resolve("index.html").toUri();
        try (Browser browser = Browser.start().size(width, 900).dark(dark).open(page)) {
            assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(width);
            assertThat(browser.value(OVERFLOWING).asText()).isEmpty();
            assertThat(browser.value("document.querySelectorAll('figure svg').length")
                            .asInt())
                    .isEqualTo(7);
            assertThat(browser.value("'canary' in window || document.querySelector('script') !== null")
                            .asBoolean())
                    .isFalse();
            assertThat(browser.value("getComputedStyle(document.body).backgroundColor")
                            .asText())
                    .isEqualTo(dark ? "rgb(22, 23, 26)" : "rgb(255, 255, 255)");
            assertThat(browser.value(WEAKEST).asDouble()).isGreaterThanOrEqualTo(4.5);
            assertThat(browser.dialogs()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).containsExactly(page.toString());
        }
    }
}
