package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.Refusal;
import dev.pairwright.core.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class CampaignLockTest {

    private static final long SECONDS = 60;

    @TempDir
    Path home;

    private TestCampaign campaign;

    @BeforeEach
    void capsule() {
        campaign = TestCampaign.in(home);
    }

    private static String inUse(long pid) {
        return "campaign \"main\" is in use by process " + pid
                + " on host \\S+ since \\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z; wait for it or stop it";
    }

    private Process holder() throws IOException, InterruptedException {
        Path held = home.resolve("held");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LockHolder.class.getName(),
                        campaign.experiment().toString(),
                        held.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("holder.txt").toFile())
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Files.exists(held)) {
            assertThat(process.isAlive())
                    .as(() -> read(home.resolve("holder.txt")))
                    .isTrue();
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            Thread.sleep(20);
        }
        return process;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    @DisplayName(
            "E10 a second harness is refused with the holder's process and host; E11 killing the holder frees the campaign")
    void a_second_process() throws Exception {
        Process holder = holder();
        try {
            TreeMap<String, String> before = campaign.ledger().everything();
            assertThatThrownBy(() -> campaign.run())
                    .isInstanceOf(Refusal.class)
                    .message()
                    .matches(inUse(holder.pid()));
            assertThat(campaign.ledger().everything()).isEqualTo(before);
        } finally {
            holder.destroyForcibly();
            assertThat(holder.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(campaign.run().verdicts()).hasSize(4).containsOnly(new Verdict.Holds());
    }

    @Test
    @DisplayName("E11 a holder that is stopped still holds")
    void a_stopped_process() throws Exception {
        Process holder = holder();
        try {
            assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(holder.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            assertThatThrownBy(() -> campaign.run()).message().matches(inUse(holder.pid()));
        } finally {
            holder.destroyForcibly();
            assertThat(holder.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(campaign.run().verdicts()).containsOnly(new Verdict.Holds());
    }

    @Test
    @DisplayName("E12 a second campaign of one folder in one process is refused by the same message")
    void one_process() {
        try (Campaign held = campaign.open()) {
            assertThatThrownBy(() -> campaign.open())
                    .isInstanceOf(Refusal.class)
                    .message()
                    .matches(inUse(ProcessHandle.current().pid()));
            assertThat(held.name()).isEqualTo(CampaignFolder.MAIN);
        }
        assertThat(campaign.run().recovered()).isEmpty();
    }

    @Test
    void a_folder_reached_by_a_link_is_the_same_folder() throws IOException {
        Path link = Files.createSymbolicLink(home.resolve("link"), campaign.experiment());
        try (Campaign held = campaign.open()) {
            assertThatThrownBy(() -> new TestCampaign(link).open()).isInstanceOf(Refusal.class);
            assertThat(held.halt()).isEmpty();
        }
    }

    @Test
    void different_campaigns_run_side_by_side() {
        try (Campaign held = campaign.open()) {
            assertThat(campaign.run("campaign", "pilot").verdicts()).containsOnly(new Verdict.Holds());
            assertThat(held.name()).isEqualTo(CampaignFolder.MAIN);
        }
    }

    @Test
    void a_try_out_is_not_removed_under_another_harness() {
        try (Campaign held = campaign.open("campaign", "try")) {
            Ledger scratch = new Ledger(campaign.runs().resolve("try"));
            held.schedule().pairs().forEach(pair -> held.join(pair.pairId()));
            TreeMap<String, String> before = scratch.everything();
            assertThatThrownBy(() -> campaign.open("campaign", "try", "agent", "nop"))
                    .message()
                    .startsWith("campaign \"try\" is in use by process ");
            assertThat(scratch.everything()).isEqualTo(before);
        }
    }

    @Test
    void a_try_out_that_is_begun_anew_stays_held() {
        campaign.run("campaign", "try");
        try (Campaign held = campaign.open("campaign", "try", "agent", "nop")) {
            assertThatThrownBy(() -> campaign.open("campaign", "try")).isInstanceOf(Refusal.class);
            assertThat(held.agent().adapter()).isEqualTo("nop");
        }
    }

    @Test
    void a_start_that_is_refused_leaves_the_campaign_free() throws IOException {
        campaign.run();
        Files.writeString(campaign.experiment().resolve("research.md"), "changed");
        assertThatThrownBy(() -> campaign.run())
                .isInstanceOf(Refusal.class)
                .message()
                .contains("research.md changed");
        Files.writeString(
                campaign.experiment().resolve("research.md"), "# Short against terse\n\nDoes wording matter?\n");
        assertThat(campaign.run().verdicts()).containsOnly(new Verdict.Holds());
    }

    @Test
    void closing_frees_it_for_good() {
        for (int i = 0; i < 3; i++) {
            assertThat(campaign.run().recovered()).isEqualTo(List.of());
        }
        assertThat(campaign.ledger().text(CampaignLock.FILE)).isEmpty();
    }
}
