package dev.pairwright.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.analysis.Playing;
import dev.pairwright.analysis.Playing.Deed;
import dev.pairwright.analysis.Stage;
import dev.pairwright.core.LiveView;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.testkit.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A browser watches real campaigns. With {@code -Dpairwright.test.pictures=FOLDER} it also takes pictures of what it sees. */
@Tag("slow")
@Timeout(120)
class LiveViewInChromiumTest {

    private static final String HOSTILE = "<img src=x onerror=\"alert(1)\"><script>alert(2)</script>";

    @TempDir(cleanup = CleanupMode.NEVER)
    Path profile;

    @TempDir
    Path home;

    @AfterEach
    void removeReadOnlyFolders() throws IOException {
        TreeRemoval.remove(home.resolve("experiments"));
        TreeRemoval.remove(profile);
    }

    private static Deed mostly(Playing.Cue cue) {
        if (cue.number() % 4 == 3) {
            return Deed.SOLVE_AND_WANDER;
        }
        return cue.second() || cue.number() % 3 == 0 ? Deed.SOLVE : Deed.SLIP;
    }

    @Test
    void it_fills_in_while_a_campaign_runs_fits_any_window_and_says_when_that_has_ended() throws IOException {
        Stage stage = Stage.in(home, 15, experiment -> experiment.put("title", "Does it help? " + HOSTILE));
        WatchedCampaign campaign = WatchedCampaign.open(stage, new LiveView(0, false), LiveViewInChromiumTest::mostly);
        try (Browser browser = Browser.start(profile)) {
            URI address = campaign.address();
            browser.size(1280, 900).dark(false).open(address).until("document.querySelectorAll('.cell.r').length >= 2");
            assertThat(browser.text("#title")).isEqualTo("Does it help? " + HOSTILE);
            assertThat(browser.text("#count")).isEqualTo("0 of 60 runs");

            campaign.play(0, 20);
            browser.until("document.querySelector('#count').textContent === '40 of 60 runs'");
            assertThat(browser.value("document.querySelectorAll('#tasks .cell').length").asInt())
                    .isEqualTo(30);
            assertThat(browser.value("document.querySelectorAll('#tasks .h, #tasks .d').length")
                            .asInt())
                    .isEqualTo(20);
            assertThat(browser.text("#kind")).isEqualTo("SIMULATED: this says nothing about the variants");
            assertThat(browser.text("#first-name") + browser.text("#second-name")).isEqualTo("AB");
            assertThat(browser.text("#mask"))
                    .isEqualTo("Which variant is A and which is B stays hidden until all 30 planned pairs are done, so"
                            + " that nobody stops or goes on because of it.");
            assertThat(browser.text("#alarm")).matches("E = \\S+ of 20, (no alarm|alarm after pair \\d+)");
            assertThat(browser.text("#found")).contains("documented, 0 critical");
            assertThat(browser.text("#violations")).contains("V-0001");
            assertThat(browser.value("document.querySelectorAll('img, iframe').length").asInt()).isZero();
            for (int width : List.of(390, 1280)) {
                for (boolean dark : List.of(false, true)) {
                    browser.size(width, 900).dark(dark);
                    assertThat(browser.widest()).as("%d wide", width).isLessThanOrEqualTo(width);
                    picture(browser, "live-view-" + width + (dark ? "-dark" : "-light"));
                }
            }
            browser.size(1280, 900).dark(false);

            campaign.play(20, 30);
            browser.until("document.querySelector('#count').textContent === '60 of 60 runs'");
            assertThat(browser.text("#first-name")).isEqualTo("one");
            assertThat(browser.text("#second-name")).isEqualTo("two");
            assertThat(browser.text("#mask")).isEqualTo("All 30 planned pairs are done, so the names are shown.");

            campaign.close();
            browser.until("document.querySelector('#link').textContent === 'ended'");
            assertThat(browser.text("#state"))
                    .isEqualTo("The campaign has ended. 60 of 60 runs done. Nothing more comes to this page.");
            picture(browser, "live-view-ended");
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests())
                    .containsOnly(address, address.resolve("/events"), URI.create("data:,"))
                    .contains(address, address.resolve("/events"));
        } finally {
            campaign.close();
        }
    }

    @Test
    void what_an_agent_writes_is_text() throws IOException {
        Stage stage = Stage.in(home, 3);
        WatchedCampaign campaign = WatchedCampaign.open(stage, new LiveView(0, true), cue -> Deed.SOLVE);
        try (Browser browser = Browser.start(profile)) {
            browser.open(campaign.address()).until("document.querySelector('#link').textContent === 'live'");
            browser.value(
                    """
                    const now = JSON.parse(JSON.stringify({campaign: {experiment: X, title: X, name: X, agent: X, evidence: X},
                      state: 'halted', word: X, progress: {runs: X, of: X, left: X}, current: [{pair: X, task: X, order: X, seconds: X}],
                      tasks: [{task: X, done: X, of: X, cells: '<img src=x>'}], violations: {documented: X, critical: X,
                      recent: [{pair: X, task: X, words: X, critical: true}]}, outcomes: {masked: true, until: X, pairs: X, not_counted: X,
                      first: {name: X, succeeded: X, alone: X}, second: {name: X, succeeded: X, alone: X},
                      evidence: {observations: X, value: X, threshold: X, alarm: X, low: 1, high: 2}}}));
                    try { show(now); } catch (e) { if (!(e instanceof TypeError)) throw e; }
                    """
                            .replace("X", "'" + HOSTILE.replace("</script>", "<\\/script>") + "'"));
            assertThat(browser.text("#violations")).contains(HOSTILE);
            assertThat(browser.value("document.querySelectorAll('img').length").asInt())
                    .isZero();
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).allMatch(asked -> !asked.toString().endsWith("/x"));
        } finally {
            campaign.close();
        }
    }

    private static void picture(Browser browser, String name) throws IOException {
        String folder = System.getProperty("pairwright.test.pictures");
        if (folder != null) {
            browser.picture(Path.of(folder).resolve(name + ".png"));
        }
    }
}
