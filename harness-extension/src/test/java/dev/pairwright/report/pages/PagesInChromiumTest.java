package dev.pairwright.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.testkit.Browser;
import dev.pairwright.testkit.HostileAgent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of a hostile campaign as a browser shows them. */
@Tag("slow")
class PagesInChromiumTest {

    /** Every text's contrast with the ground it stands on, as WCAG 2 computes it: the texts below 4.5 to 1. */
    private static final String PALE =
            """
            (() => {
              const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
              const light = c => { const f = v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
                return .2126 * f(c[0]) + .7152 * f(c[1]) + .0722 * f(c[2]); };
              const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
                if (c.length < 4 || c[3] === 1) return c; } return [255, 255, 255]; };
              const pale = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              let texts = 0;
              for (let n = walker.nextNode(); n; n = walker.nextNode()) {
                const e = n.parentElement;
                if (!n.data.trim() || !e.getClientRects().length) continue;
                texts++;
                const a = light(parse(getComputedStyle(e).color)), b = light(ground(e));
                const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
                if (ratio < 4.5) pale.push(ratio.toFixed(2) + ' ' + n.data.trim().slice(0, 40));
              }
              return texts < 50 ? ['only ' + texts + ' texts'] : pale;
            })()
            """;

    @TempDir
    private static Path home;

    private static PageStage stage;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.start();
        stage = PageStage.of(home, HostileAgent.class, "Title " + HostileAgent.MARKUP);
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
            TreeRemoval.remove(home.resolve("experiments"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pair, 1280, false", "pair, 1280, true", "pair, 390, false", "pair, 390, true",
        "run, 1280, false", "run, 1280, true", "run, 390, false", "run, 390, true"
    })
    @DisplayName("G04: no dialog, no request, nothing on the console, no overflow, and every text can be read")
    void a_hostile_page_is_harmless_and_readable(String kind, int width, boolean dark) {
        URI page = (kind.equals("pair") ? stage.pairPage() : stage.runPage()).toUri();
        browser.size(width, 900).dark(dark).open(page);
        browser.value("document.querySelectorAll('details').forEach(d => d.open = true)");

        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
        assertThat(texts(PALE)).isEmpty();
        assertThat(texts("[...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right >"
                        + " innerWidth + 1).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0,"
                        + " 40))"))
                .isEmpty();
        assertThat(browser.requests()).containsExactly(page.toString());
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.dialogs()).isEmpty();
        assertThat(browser.value("document.title").asText()).startsWith("SIMULATED: ");
        assertThat(browser.value("document.querySelectorAll('script,img,svg,iframe,form,object,embed').length")
                        .asInt())
                .isZero();
        assertThat(browser.value("getComputedStyle(document.body).backgroundColor")
                        .asText())
                .isEqualTo(dark ? "rgb(22, 23, 26)" : "rgb(255, 255, 255)");
    }

    @Test
    void runs_stand_beside_each_other_where_there_is_room_and_below_each_other_where_there_is_none() {
        String cards =
                "[...document.querySelectorAll('.card')].map(c => Math.round(c.getBoundingClientRect().%s)).join()";
        browser.size(1280, 900).dark(false).open(stage.pairPage().toUri());
        String[] tops = browser.value(cards.formatted("top")).asText().split(",", -1);
        assertThat(tops).hasSize(2);
        assertThat(tops[0]).isEqualTo(tops[1]);

        browser.size(390, 900).dark(false).open(stage.pairPage().toUri());
        String[] lefts = browser.value(cards.formatted("left")).asText().split(",", -1);
        assertThat(lefts[0]).isEqualTo(lefts[1]);
        assertThat(browser.value("[...document.querySelectorAll('.row.differs .only')].every(e => e.offsetWidth > 0)")
                        .asBoolean())
                .as("each cell says whose it is")
                .isTrue();
    }

    @Test
    void a_pair_page_shows_as_many_calls_criteria_and_files_as_there_were() {
        browser.size(1280, 900).dark(false).open(stage.pairPage().toUri());
        assertThat(browser.value("document.querySelector('#calls').nextElementSibling.textContent")
                        .asText())
                .isEqualTo("first made 9, second 10; 6 are the same to the last character. Like calls share a row.");
        assertThat(browser.value("[...document.querySelectorAll('h2')].map(h => h.textContent).join()")
                        .asText())
                .isEqualTo("Metrics,Criteria,Constraints,Tool calls,Outputs,Violations");
        assertThat(browser.value("[...document.querySelectorAll('h3 > code')].map(h => h.textContent).join('|')")
                        .asText())
                .isEqualTo("binary.bin|out.txt");
    }

    private static List<String> texts(String expression) {
        JsonNode found = browser.value(expression);
        return java.util.stream.StreamSupport.stream(found.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
