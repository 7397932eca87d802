package dev.pairwright.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.analysis.Playing;
import dev.pairwright.analysis.Playing.Deed;
import dev.pairwright.analysis.Stage;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.core.LiveView;
import dev.pairwright.core.Verdict;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.monitor.live.Listening;
import dev.pairwright.monitor.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real campaigns of six pairs, watched by a real client. A time limit here only ends a test that would hang. */
@Tag("slow")
@Timeout(60)
class LiveCampaignTest {

    private static final LiveView MASKED = new LiveView(0, false);

    @TempDir
    Path home;

    @AfterEach
    void removeReadOnlyFolders() throws IOException {
        TreeRemoval.remove(home.resolve("experiments"));
    }

    private Stage stage() {
        return Stage.in(home, 3);
    }

    /** The second variant alone does its task. */
    private static Deed secondWins(Playing.Cue cue) {
        return cue.second() ? Deed.SOLVE : Deed.SLIP;
    }

    private static int runs(JsonNode standing) {
        return standing.at("/progress/runs").asInt();
    }

    private static String state(JsonNode standing) {
        return standing.get("state").asText();
    }

    private static Set<String> names(JsonNode standing) {
        return new TreeSet<>(List.of(
                standing.at("/outcomes/first/name").asText(),
                standing.at("/outcomes/second/name").asText()));
    }

    @Test
    void what_happens_is_told_while_it_happens_and_who_is_who_only_once_everything_is_done() throws IOException {
        WatchedCampaign campaign = WatchedCampaign.open(stage(), MASKED, LiveCampaignTest::secondWins);
        try (Listening listening = Listening.to(campaign.address()).orElseThrow()) {
            JsonNode waiting =
                    listening.until(standing -> standing.get("current").size() == 1);
            assertThat(waiting.at("/progress/of").asInt()).isEqualTo(12);
            assertThat(waiting.at("/current/0/pair").asText())
                    .isEqualTo(campaign.pairs().get(0).pairId().value());
            assertThat(waiting.at("/campaign/evidence").asText())
                    .isEqualTo("simulated: this says nothing about the variants");

            List<PairOutcome> outcomes = campaign.play(0, 4);
            assertThat(outcomes).extracting(PairOutcome::verdict).doesNotHaveAnyElementsOfTypes(Verdict.Broken.class);
            JsonNode four = listening.until(standing -> runs(standing) == 8);
            assertThat(names(four)).containsExactly("A", "B");
            assertThat(four.at("/outcomes/masked").asBoolean()).isTrue();
            assertThat(four.at("/outcomes/pairs").asInt()).isEqualTo(4);
            assertThat(new TreeSet<>(List.of(
                            four.at("/outcomes/first/succeeded").asInt(),
                            four.at("/outcomes/second/succeeded").asInt())))
                    .containsExactly(0, 4);
            assertThat(four.at("/outcomes/evidence/value").asText()).isEqualTo("3.2");
            assertThat(four.toString()).doesNotContain("-centric-TASK", "run-2");
            assertThat(four.at("/violations/documented").asInt()
                            + four.at("/violations/critical").asInt())
                    .isEqualTo((int) outcomes.stream()
                            .filter(outcome -> outcome.verdict() instanceof Verdict.Documented)
                            .count());

            campaign.play(4, 6);
            JsonNode all = listening.until(standing -> runs(standing) == 12);
            assertThat(all.at("/outcomes/masked").asBoolean()).isFalse();
            assertThat(all.at("/outcomes/first/name").asText()).isEqualTo("one");
            assertThat(all.at("/outcomes/second/name").asText()).isEqualTo("two");
            assertThat(all.at("/outcomes/first/succeeded").asInt()).isZero();
            assertThat(all.at("/outcomes/second/succeeded").asInt()).isEqualTo(6);
            assertThat(all.at("/outcomes/second/alone").asInt()).isEqualTo(6);
            assertThat(state(all)).isEqualTo("running");

            URI address = campaign.address();
            campaign.close();
            assertThat(state(listening.until(standing -> !state(standing).equals("running"))))
                    .isEqualTo("ended");
            assertThat(listening.next()).isEmpty();
            assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()))
                    .isInstanceOf(IOException.class);
        } finally {
            campaign.close();
        }
    }

    @Test
    void who_asks_for_it_sees_the_names_from_the_beginning() throws IOException {
        try (WatchedCampaign campaign =
                        WatchedCampaign.open(stage(), new LiveView(0, true), LiveCampaignTest::secondWins);
                Listening listening = Listening.to(campaign.address()).orElseThrow()) {
            campaign.play(0, 1);
            JsonNode one = listening.until(standing -> runs(standing) == 2);
            assertThat(one.at("/outcomes/masked").asBoolean()).isFalse();
            assertThat(names(one)).containsExactly("one", "two");
        }
    }

    @Test
    void a_campaign_that_is_resumed_tells_of_what_was_locked_earlier_too() throws IOException {
        Stage stage = stage();
        WatchedCampaign first = WatchedCampaign.open(stage, MASKED, LiveCampaignTest::secondWins);
        first.play(0, 6);
        first.close();
        try (WatchedCampaign again = WatchedCampaign.open(stage, MASKED, LiveCampaignTest::secondWins);
                Listening listening = Listening.to(again.address()).orElseThrow()) {
            JsonNode all = listening.until(standing -> runs(standing) == 12);
            assertThat(all.at("/outcomes/pairs").asInt()).isEqualTo(6);
            assertThat(all.at("/outcomes/second/succeeded").asInt()).isEqualTo(6);
        }
    }

    private Stage stageWith(String whatAConstraintViolationDoes) {
        return Stage.in(home, 3, experiment -> ((ObjectNode) experiment.get("policies"))
                .putObject("violation_classes")
                .put("constraint_violation", whatAConstraintViolationDoes));
    }

    private static Deed firstWandersOnce(Playing.Cue cue) {
        return !cue.second() && cue.number() == 1 ? Deed.SOLVE_AND_WANDER : Deed.SOLVE;
    }

    @Test
    void pairs_that_the_policy_excludes_do_not_count() throws IOException {
        try (WatchedCampaign campaign =
                        WatchedCampaign.open(stageWith("exclude"), MASKED, LiveCampaignTest::firstWandersOnce);
                Listening listening = Listening.to(campaign.address()).orElseThrow()) {
            campaign.play(0, 6);
            JsonNode all = listening.until(standing -> runs(standing) == 12);
            assertThat(all.at("/outcomes/pairs").asInt()).isEqualTo(4);
            assertThat(all.at("/outcomes/not_counted").asInt()).isEqualTo(2);
            assertThat(all.at("/violations/documented").asInt()).isEqualTo(2);
        }
    }

    @Test
    void a_halt_is_told_with_its_reason_until_the_end() throws IOException {
        WatchedCampaign campaign =
                WatchedCampaign.open(stageWith("critical"), MASKED, LiveCampaignTest::firstWandersOnce);
        try (Listening listening = Listening.to(campaign.address()).orElseThrow()) {
            campaign.play(0, 6);
            JsonNode halted = listening.until(standing -> state(standing).equals("halted"));
            assertThat(halted.get("word").asText())
                    .startsWith("halted: V-0001 ")
                    .doesNotContain("run-2");
            campaign.close();
            JsonNode ended = listening.until(standing -> state(standing).equals("ended"));
            assertThat(ended.get("word")).isEqualTo(halted.get("word"));
            assertThat(ended.at("/violations/critical").asInt()).isEqualTo(1);
            assertThat(ended.at("/violations/recent/0/critical").asBoolean()).isTrue();
            assertThat(ended.at("/tasks/0/cells").asText()
                            + ended.at("/tasks/1/cells").asText())
                    .containsOnlyOnce("c")
                    .contains(".")
                    .doesNotContain("r");
            assertThat(campaign.console()).contains("\nhalted: V-0001 ");
        } finally {
            campaign.close();
        }
    }

    @Test
    void runs_that_repeat_each_other_are_one_observation() throws IOException {
        try (WatchedCampaign campaign = WatchedCampaign.open(stage(), MASKED, LiveCampaignTest::secondWins);
                Listening listening = Listening.to(campaign.address()).orElseThrow()) {
            Playing.repeating();
            campaign.play(0, 6);
            JsonNode all = listening.until(standing -> runs(standing) == 12);
            assertThat(all.at("/outcomes/pairs").asInt()).isEqualTo(6);
            assertThat(all.at("/outcomes/evidence/observations").asInt()).isEqualTo(2);
        }
    }

    @Test
    void a_port_that_is_taken_is_told_and_the_campaign_goes_on() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            WatchedCampaign campaign = WatchedCampaign.open(stage(), new LiveView(port, false), cue -> Deed.SOLVE);
            try {
                assertThat(campaign.play(0, 6))
                        .extracting(PairOutcome::verdict)
                        .allMatch(verdict -> !(verdict instanceof Verdict.NotStarted));
            } finally {
                campaign.close();
            }
            assertThat(campaign.console())
                    .contains("\n  no watching: the campaign goes on without a live view, for port " + port
                            + " of 127.0.0.1 cannot be had, another program may listen there (Address already in use)."
                            + " -Dpairwright.monitor=true takes one that is free\n");
        }
    }

    @Test
    void where_a_person_watches_a_bar_stands_for_the_lines() throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(screen, true, StandardCharsets.UTF_8), 100, true);
        WatchedCampaign campaign = WatchedCampaign.open(stage(), terminal, cue -> Deed.SOLVE);
        try {
            campaign.play(0, 6);
        } finally {
            campaign.close();
        }
        assertThat(campaign.console()).contains("Pairwright: exp-test").doesNotContain("pair-0", "\r", "\u001b");
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .contains("exp-test")
                .endsWith("\r")
                .doesNotContain("\n", "\u001b");
    }
}
