package dev.pairwright.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.analysis.Playing;
import dev.pairwright.analysis.Playing.Deed;
import dev.pairwright.analysis.Stage;
import dev.pairwright.core.LiveView;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.monitor.live.LiveServer;
import dev.pairwright.testkit.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A browser watches real campaigns. With {@code -Dpairwright.test.pictures=FOLDER} it also takes pictures of what it sees. */
@Tag("slow")
@Timeout(120)
class LiveViewInChromiumTest {

    private static final String HOSTILE = "<img src=x onerror=\"alert(1)\"><script>alert(2)</script>";

    @TempDir
    Path home;

    @AfterEach
    void removeReadOnlyFolders() throws IOException {
        TreeRemoval.remove(home.resolve("experiments"));
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
        try (Browser browser = Browser.start()) {
            URI address = campaign.address();
            browser.size(1280, 900).dark(false).open(address).until("document.querySelectorAll('.cell.r').length >= 2");
            assertThat(browser.text("#title")).isEqualTo("Does it help? " + HOSTILE);
            assertThat(browser.text("#count")).isEqualTo("0 of 60 runs");

            campaign.play(0, 20);
            browser.until("document.querySelector('#count').textContent === '40 of 60 runs'");
            assertThat(browser.value("document.querySelectorAll('#tasks .cell').length")
                            .asInt())
                    .isEqualTo(30);
            assertThat(browser.value("document.querySelectorAll('#tasks .h, #tasks .d').length")
                            .asInt())
                    .isEqualTo(20);
            assertThat(browser.text("#kind")).isEqualTo("SIMULATED: this says nothing about the variants");
            assertThat(browser.text("#first-name") + browser.text("#second-name"))
                    .isEqualTo("AB");
            assertThat(browser.text("#mask"))
                    .isEqualTo("Which variant is A and which is B stays hidden until all 30 planned pairs are done, so"
                            + " that nobody stops or goes on because of it.");
            assertThat(browser.text("#alarm")).matches("E = \\S+ of 20, (no alarm|alarm after pair \\d+)");
            assertThat(browser.text("#found")).contains("documented, 0 critical");
            assertThat(browser.text("#violations")).contains("V-0001");
            assertThat(browser.value("document.querySelectorAll('img, iframe').length")
                            .asInt())
                    .isZero();
            for (int width : List.of(390, 1280)) {
                for (boolean dark : List.of(false, true)) {
                    browser.size(width, 900).dark(dark);
                    assertThat(browser.widest()).as("%d wide", width).isLessThanOrEqualTo(width);
                    assertThat(browser.contrast()).as("dark: %s", dark).isGreaterThanOrEqualTo(4.5);
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
                    .containsExactly(
                            address.toString(), address.resolve("/events").toString());
        } finally {
            campaign.close();
        }
    }

    @Test
    void what_an_agent_writes_is_text() throws IOException {
        try (PageView page = new PageView(LiveServer.open(0));
                Browser browser = Browser.start()) {
            page.show(hostile());
            browser.open(page.server().address()).until("document.querySelector('#link').textContent === 'live'");
            for (String place : List.of("title", "about", "kind", "state", "current", "tasks", "violations")) {
                assertThat(browser.text("#" + place).toLowerCase(Locale.ROOT))
                        .contains(HOSTILE.toLowerCase(Locale.ROOT));
            }
            for (String place : List.of("first-name", "second-name", "alarm", "range-left", "share", "evidence-note")) {
                assertThat(browser.text("#" + place)).contains(HOSTILE);
            }
            assertThat(browser.value("document.querySelectorAll('img, main script').length")
                            .asInt())
                    .isZero();
            assertThat(browser.size(390, 900).widest()).isLessThanOrEqualTo(390);
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests())
                    .containsExactly(
                            page.server().address().toString(),
                            page.server().address().resolve("/events").toString());
        }
    }

    private static Snapshot hostile() {
        Snapshot.Variant variant = new Snapshot.Variant(HOSTILE, 1, 1);
        return new Snapshot(
                new Snapshot.About(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE),
                Snapshot.State.HALTED,
                HOSTILE,
                new Snapshot.Progress(2, Optional.of(6), Optional.of(HOSTILE)),
                List.of(new Snapshot.Current(HOSTILE, HOSTILE, HOSTILE, 1)),
                List.of(new Snapshot.TaskRow(HOSTILE, HOSTILE, 1, 3, "<&>")),
                new Snapshot.Violations(1, 0, List.of(new Snapshot.Told(HOSTILE, HOSTILE, HOSTILE, true))),
                Optional.of(new Snapshot.Shown(
                        true,
                        3,
                        variant,
                        variant,
                        1,
                        0,
                        new Snapshot.Evidence(1, HOSTILE, HOSTILE, Optional.empty(), 10, 90))));
    }

    @Test
    void a_page_that_lost_its_campaign_says_so_and_finds_the_next_one_at_the_same_place() throws IOException {
        LiveServer first = LiveServer.open(0);
        URI address = first.address();
        try (Browser browser = Browser.start()) {
            new PageView(first).show(hostile());
            browser.open(address).until("document.querySelector('#link').textContent === 'live'");
            first.close();
            browser.until("document.querySelector('#link').textContent === 'connection lost, trying again'");
            assertThat(browser.text("#count")).isEqualTo("2 of 6 runs");
            try (PageView second = new PageView(LiveServer.open(address.getPort()))) {
                second.show(new Snapshot(
                        new Snapshot.About("exp-2 1.0.0", "The next one", "main", "agent", "live: it is asked itself"),
                        Snapshot.State.RUNNING,
                        "",
                        new Snapshot.Progress(4, Optional.empty(), Optional.empty()),
                        List.of(),
                        List.of(new Snapshot.TaskRow("TASK-001", "", 2, 9, "hr.......")),
                        new Snapshot.Violations(0, 0, List.of()),
                        Optional.empty()));
                browser.until("document.querySelector('#link').textContent === 'live'");
                assertThat(browser.text("#title")).isEqualTo("The next one");
                assertThat(browser.text("#count")).isEqualTo("4 runs");
                assertThat(browser.value("document.querySelector('#kind').hidden")
                                .asBoolean())
                        .isTrue();
                assertThat(browser.value("document.querySelectorAll('#tasks .cell').length")
                                .asInt())
                        .isEqualTo(9);
            }
        } finally {
            first.close();
        }
    }

    @Test
    void a_stranger_s_name_that_leads_to_this_machine_gets_nothing_to_see() throws IOException {
        try (PageView page = new PageView(LiveServer.open(0));
                Browser browser = Browser.start("--host-resolver-rules=MAP evil.example 127.0.0.1")) {
            page.show(hostile());
            browser.open(
                    URI.create("http://evil.example:" + page.server().address().getPort() + "/"));
            assertThat(browser.text("body")).isEqualTo("this is not the host that was asked for\n");
        }
    }

    private static void picture(Browser browser, String name) throws IOException {
        String folder = System.getProperty("pairwright.test.pictures");
        if (folder != null) {
            browser.picture(Path.of(folder).resolve(name + ".png"));
        }
    }
}
