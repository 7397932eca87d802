package dev.pairwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignSight;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.LiveView;
import dev.pairwright.monitor.CampaignMonitor;
import dev.pairwright.monitor.live.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Campaigns that somebody watches by their files alone. A time limit here only ends a test that would hang. */
@Tag("slow")
@Timeout(60)
class MonitorTest extends CommandTestCase {

    private static Set<String> names(JsonNode standing) {
        return new TreeSet<>(List.of(
                standing.at("/outcomes/first/name").asText(),
                standing.at("/outcomes/second/name").asText()));
    }

    private static JsonNode standing(URI address) throws IOException {
        try (Listening listening = Listening.to(address).orElseThrow()) {
            return listening.until(any -> true);
        }
    }

    /** The first wait is long enough for the rest of the campaign. */
    @Test
    void what_others_carry_out_is_shown_and_who_is_who_only_once_everything_is_done() throws Exception {
        carryOut(pair -> pair.position() <= 2);
        AtomicReference<URI> address = new AtomicReference<>();
        List<JsonNode> between = new ArrayList<>();
        HarnessTime time = new HarnessTime(InstantSource.system(), System::nanoTime, pace -> {
            assertThat(pace).isEqualTo(Duration.ofSeconds(1));
            try {
                between.add(standing(address.get()));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            carryOut(pair -> true);
        });
        CampaignSight sight = CampaignSight.of(Campaign.capsule(capsule), Place.MAIN);
        try (CampaignMonitor monitor = CampaignMonitor.open(sight, new LiveView(0, false), time)) {
            address.set(monitor.address());
            assertThat(monitor.untilItEnds(false)).isTrue();

            JsonNode half = between.get(0);
            assertThat(between).hasSize(1);
            assertThat(half.get("state").asText()).isEqualTo("running");
            assertThat(half.at("/progress/runs").asInt()).isEqualTo(4);
            assertThat(half.at("/progress/of").asInt()).isEqualTo(8);
            assertThat(half.at("/tasks/0/cells").asText()
                            + half.at("/tasks/1/cells").asText())
                    .isEqualTo("h.h.");
            assertThat(names(half)).containsExactly("A", "B");
            JsonNode all = standing(monitor.address());
            assertThat(all.get("state").asText()).isEqualTo("ended");
            assertThat(all.at("/progress/runs").asInt()).isEqualTo(8);
            assertThat(names(all)).containsExactly("one", "two");
            assertThat(all.at("/outcomes/pairs").asInt()).isEqualTo(4);
        }
        assertThat(runs().resolve("registry.csv")).exists();
    }

    @Test
    void a_command_that_waits_for_the_end_of_a_finished_campaign_ends_at_once() {
        carryOut(pair -> true);

        assertThat(said(command("monitor", "--until-ended")))
                .matches("campaign main is shown at http://127\\.0\\.0\\.1:[0-9]+/\n");
    }

    @Test
    void a_halted_campaign_ends_the_wait_with_exit_code_one() throws IOException {
        carryOut(pair -> pair.position() == 1);
        Path scorecard = runs().resolve(runIds("").get(0)).resolve("scorecard.json");
        Files.setPosixFilePermissions(scorecard, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(scorecard, "{}\n");
        assertThat(command("run", "--campaign", "main").exit()).isEqualTo(ExitCode.DOES_NOT_HOLD);

        assertThat(command("monitor", "--until-ended").exit()).isEqualTo(ExitCode.DOES_NOT_HOLD);
    }

    @Test
    void a_campaign_that_was_not_begun_and_a_port_that_is_taken_are_refused() throws IOException {
        assertThat(refused(command("monitor")))
                .isEqualTo("there is no campaign in <home>/experiments/exp-test/runs: it has no campaign.json");
        carryOut(pair -> pair.position() == 1);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThat(refused(command("monitor", "--port", String.valueOf(taken.getLocalPort()))))
                    .isEqualTo("the campaign cannot be shown at port " + taken.getLocalPort()
                            + " of 127.0.0.1: Address already in use. Another program may listen there: name another"
                            + " port, or none for any that is free");
        }
        assertThat(command("monitor", "--port", "0").exit()).isEqualTo(ExitCode.USAGE);
    }
}
