package dev.pairwright.campaign;

import static dev.pairwright.campaign.CampaignBench.outcomes;
import static dev.pairwright.campaign.CampaignBench.runsIn;
import static dev.pairwright.testkit.Played.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.RunId;
import dev.pairwright.core.Verdict;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.manifest.RunSeal;
import dev.pairwright.manifest.key.SigningKey;
import dev.pairwright.manifest.key.VerifyingKey;
import dev.pairwright.testkit.Tampering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A campaign of which the first two pairs are locked, and what somebody did to them afterwards. */
@Tag("slow")
class CampaignDamageTest extends CampaignTestCase {

    private Path folder;
    private RunId run;
    private String pair;

    @BeforeEach
    void twoPairs() {
        PairOutcome outcome = bench.named("pilot").first(2).run().get(1);
        folder = bench.runs().resolve("pilot");
        run = outcome.runs().get(0).runId();
        pair = outcome.pair().pairId().value();
    }

    private Path file(String name) throws IOException {
        return Tampering.writable(folder.resolve(run.value()).resolve(name));
    }

    private void assertHalts(String what) {
        String reason = "V-0001 " + run + " does not hold any more: " + what + " (in " + pair + ")";
        CampaignBench next = bench.again();
        List<PairOutcome> outcomes;
        try (Campaign campaign = next.open()) {
            outcomes = outcomes(campaign);
            assertThat(campaign.halt()).contains("halted: " + reason);
            assertThat(campaign.skipReason(outcomes.get(2).pair().pairId())).contains("halted: " + reason);
            assertThat(campaign.skipReason(outcomes.get(1).pair().pairId())).isEmpty();
        }
        assertThat(outcomes.get(0).verdict()).isEqualTo(new Verdict.Holds());
        assertThat(outcomes.get(1).verdict()).isEqualTo(new Verdict.Broken(reason));
        assertThat(outcomes.subList(2, 12))
                .extracting(PairOutcome::verdict)
                .containsOnly(new Verdict.NotStarted("halted: " + reason));
        assertThat(next.heard().started()).isEmpty();
        assertThat(next.heard().halts()).containsExactly("halted: " + reason);
        assertThat(text(folder.resolve("violations.log")))
                .contains("] CRITICAL: " + reason + "\n  Action: Campaign halted\n  Status: Open\n\n");
    }

    private String wrongSignature() {
        return "SHA256SUMS.sig is no signature of SHA256SUMS by the campaign's key ("
                + VerifyingKey.of(CampaignRecord.read(folder).publicKey().orElseThrow())
                        .fingerprint()
                + ")";
    }

    private String output() throws IOException {
        try (Stream<Path> outputs = Files.list(folder.resolve(run.value()).resolve("outputs"))) {
            return "outputs/" + outputs.findFirst().orElseThrow().getFileName();
        }
    }

    @Test
    @DisplayName("F01 one bit flipped in a locked output: critical, naming file and run, and halts")
    void F01_flipped_bit_in_an_output() throws IOException {
        String output = output();
        Tampering.flip(file(output));
        assertHalts(output + " was changed after locking");
    }

    @Test
    @DisplayName("F01 one bit flipped in a scorecard: critical, and stays so")
    void a_flipped_byte_halts_names_file_and_run_and_stays_so() throws IOException {
        Tampering.flip(file("scorecard.json"));
        assertHalts("scorecard.json was changed after locking");
        String log = text(folder.resolve("violations.log"));
        CampaignRecord.Halt halt = CampaignRecord.read(folder).halt().orElseThrow();
        assertThat(halt.violationId()).isEqualTo("V-0001");
        assertThat(halt.runId()).contains(run);

        CampaignBench third = bench.again();
        List<PairOutcome> outcomes = third.run();
        assertThat(outcomes.get(1).verdict()).isInstanceOf(Verdict.Broken.class);
        assertThat(outcomes.get(2).verdict()).isEqualTo(new Verdict.NotStarted(halt.inWords()));
        assertThat(third.heard().halts()).as("it is halted already").isEmpty();
        assertThat(text(folder.resolve("violations.log"))).as("said once").isEqualTo(log);
    }

    @Test
    void a_run_repaired_by_hand_is_still_halted_until_somebody_says_what_was_done() throws IOException {
        Tampering.flip(file("agent.log"));
        assertHalts("agent.log was changed after locking");
        Tampering.flip(file("agent.log"));
        assertThat(bench.again().run().get(2).verdict()).isInstanceOf(Verdict.NotStarted.class);
    }

    @Test
    @DisplayName("F02 file added: critical, and halts")
    void an_added_file_halts() throws IOException {
        Files.writeString(file("extra.txt"), "");
        assertHalts("extra.txt was added after locking");
    }

    @Test
    @DisplayName("F03 file removed: critical, and halts")
    void a_missing_file_halts() throws IOException {
        Files.delete(file("evaluation.log"));
        assertHalts("evaluation.log is missing");
    }

    @Test
    @DisplayName("F03 a whole run removed: critical, and halts")
    void a_missing_folder_halts() throws IOException {
        TreeRemoval.remove(folder.resolve(run.value()));
        assertHalts("its folder is gone");
    }

    @Test
    void sums_made_anew_halt() throws IOException {
        String sums = Files.readString(file("SHA256SUMS"));
        int hash = sums.indexOf("  manifest.json") - 64;
        char other = sums.charAt(hash) == '0' ? '1' : '0';
        Files.writeString(file("SHA256SUMS"), sums.substring(0, hash) + other + sums.substring(hash + 1));
        assertHalts("SHA256SUMS is not the one that was registered; " + wrongSignature()
                + "; manifest.json was changed after locking");
    }

    @Test
    void missing_sums_halt() throws IOException {
        Files.delete(file("SHA256SUMS"));
        assertHalts("SHA256SUMS is missing");
    }

    @Test
    @DisplayName("F03 file made a symlink to identical content: critical, and halts")
    void F03_link_to_identical_content() throws IOException {
        Path file = file("agent.log");
        Path moved = home.resolve("moved");
        Files.move(file, moved);
        Files.createSymbolicLink(file, moved);
        assertHalts("agent.log is no regular file any more");
    }

    @Test
    @DisplayName("F04 modes and times changed only: remarked, and the campaign goes on")
    void F04_modes_and_times() throws IOException {
        Files.setLastModifiedTime(file("agent.log"), FileTime.from(Instant.now().plusSeconds(60)));
        CampaignBench next = bench.again();
        try (Campaign campaign = next.open()) {
            assertThat(outcomes(campaign)).extracting(PairOutcome::verdict).containsOnly(new Verdict.Holds());
            assertThat(campaign.halt()).isEmpty();
            assertThat(campaign.remarks())
                    .containsExactly(run + ": modes were changed: its folder has 755, not 555, agent.log has 644, not "
                            + "444; times were changed: agent.log");
        }
        assertThat(text(folder.resolve("violations.log"))).isEmpty();
    }

    @Test
    @DisplayName("F06 a run resealed by another key: critical, and halts")
    void F06_resealed_by_another_key() throws IOException {
        Tampering.flip(file("scorecard.json"));
        Files.delete(file("SHA256SUMS"));
        Files.delete(file("SHA256SUMS.sig"));
        RunSeal.write(folder.resolve(run.value()), SigningKey.make());
        assertHalts("SHA256SUMS is not the one that was registered; " + wrongSignature());
    }

    @Test
    @DisplayName("F08 missing signature: unsigned is not verified, critical, and halts")
    void F08_unsigned() throws IOException {
        Files.delete(file("SHA256SUMS.sig"));
        assertHalts("it is unsigned: SHA256SUMS.sig is missing");
    }

    @Test
    @DisplayName("F08 another signature: told apart from none, critical, and halts")
    void F08_wrong_signature() throws IOException {
        Tampering.flip(file("SHA256SUMS.sig"));
        assertHalts(wrongSignature());
    }

    @Test
    @DisplayName("F09 a locked run copied over another run's id: critical, and halts")
    void F09_copied_over_another_id() throws IOException {
        String other = runsIn(folder).stream()
                .filter(name -> !name.equals(run.value()))
                .findFirst()
                .orElseThrow();
        TreeRemoval.remove(folder.resolve(run.value()));
        Tampering.copy(folder.resolve(other), folder.resolve(run.value()));
        assertHalts("SHA256SUMS is not the one that was registered; manifest.json is that of " + other);
    }
}
