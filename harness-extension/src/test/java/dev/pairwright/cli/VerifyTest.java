package dev.pairwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.io.StrictJson;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.manifest.RunSeal;
import dev.pairwright.manifest.key.SigningKey;
import dev.pairwright.testkit.Tampering;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code verify} says of a campaign of four pairs, and of everything that somebody can do to it afterwards. */
@Tag("slow")
class VerifyTest extends CommandTestCase {

    private String run;

    @BeforeEach
    void carryOut() {
        carryOut(pair -> true);
        run = runIds("").get(2);
    }

    private Path file(String name) throws IOException {
        return Tampering.writable(runs().resolve(run).resolve(name));
    }

    private void edit(String ledger, UnaryOperator<List<String>> change) throws IOException {
        Path file = runs().resolve(ledger);
        Files.write(file, change.apply(new ArrayList<>(Files.readAllLines(file))));
    }

    /** The faults that it names, each on a line, of a campaign that does not hold. */
    private List<String> faults(String... args) {
        Spoken spoken = command("verify", args);
        assertThat(spoken.exit()).as(spoken.all()).isEqualTo(ExitCode.DOES_NOT_HOLD);
        List<String> faults = spoken.out()
                .lines()
                .filter(line -> line.startsWith("  fault   "))
                .map(line -> line.substring(10))
                .toList();
        assertThat(spoken.out())
                .startsWith("exp-test, campaign main does not hold: " + faults.size()
                        + (faults.size() == 1 ? " fault\n" : " faults\n"));
        return faults;
    }

    private String wrongSignature() {
        return "SHA256SUMS.sig is no signature of SHA256SUMS by the campaign's key (" + fingerprint() + ")";
    }

    private String fingerprint() {
        return StrictJson.parse("verify", command("verify", "--json").out().getBytes(StandardCharsets.UTF_8))
                .get("key_fingerprint")
                .asText();
    }

    @Test
    void a_campaign_that_holds_is_told_in_numbers() {
        assertThat(said(command("verify")))
                .matches(
                        """
                        exp-test, campaign main holds
                          runs    8 of 8 locked runs are what was sealed
                          pairs   4 done, 4 held against each other
                          head    sha256:[0-9a-f]{64}
                          key     \\S+
                        """);
    }

    @Test
    void it_can_be_said_as_a_document() {
        JsonNode found =
                StrictJson.parse("verify", command("verify", "--json").out().getBytes(StandardCharsets.UTF_8));
        assertThat(found.get("holds").asBoolean()).isTrue();
        assertThat(found.get("verified_runs").asInt()).isEqualTo(8);
        assertThat(found.get("pairs_compared").asInt()).isEqualTo(4);
        assertThat(found.get("faults")).isEmpty();
        assertThat(found.fieldNames())
                .toIterable()
                .containsExactly(
                        "experiment_id",
                        "campaign",
                        "folder",
                        "holds",
                        "locked_runs",
                        "verified_runs",
                        "superseded_runs",
                        "pairs",
                        "pairs_compared",
                        "registry_rows",
                        "head",
                        "key_fingerprint",
                        "faults",
                        "remarks");
    }

    @Test
    void a_copy_elsewhere_holds_without_a_key_or_leave_to_write() throws IOException {
        Path copy = home.resolve("elsewhere").resolve("runs");
        Tampering.copy(runs(), copy);
        readOnly(copy);
        List<String> before = listing(copy);
        Spoken spoken = Spoken.by("verify", copy.toString());
        assertThat(spoken.exit()).as(spoken.all()).isZero();
        assertThat(spoken.out())
                .startsWith(
                        """
                        exp-test, campaign main holds
                          runs    8 of 8 locked runs are what was sealed
                          pairs   4 done, 0 held against each other
                        """)
                .contains(
                        "  remark  there is no experiment.json around it: the runs of pairs were not held against each"
                                + " other\n");
        assertThat(listing(copy)).as("nothing is written").isEqualTo(before);
        TreeRemoval.remove(copy);
    }

    private static List<String> listing(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.map(Path::toString).sorted().toList();
        }
    }

    private static void readOnly(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path path : walked.toList()) {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "r-xr-xr-x" : "r--r--r--"));
            }
        }
    }

    @Test
    void one_run_is_verified_by_its_folder() throws IOException {
        String folder = runs().resolve(run).toString();
        assertThat(said(Spoken.by("verify", folder))).startsWith(plain(run) + " holds\n  head    sha256:");
        Tampering.flip(file("agent.log"));
        Spoken spoken = Spoken.by("verify", folder);
        assertThat(spoken.exit()).isEqualTo(ExitCode.DOES_NOT_HOLD);
        assertThat(spoken.out())
                .startsWith(
                        run + " does not hold: 1 fault\n  fault   " + run + ": agent.log was changed after locking\n");
        assertThat(Spoken.by("verify", runs().resolve(runIds("").get(0)).toString())
                        .exit())
                .isZero();
    }

    @Test
    @DisplayName("F01 one bit flipped in a locked file: verify names file and run")
    void a_flipped_bit() throws IOException {
        Tampering.flip(file("scorecard.json"));
        assertThat(faults()).containsExactly(run + ": scorecard.json was changed after locking");
    }

    @Test
    @DisplayName("F02 file added: verify names it")
    void an_added_file() throws IOException {
        Files.writeString(file("extra.txt"), "");
        assertThat(faults()).containsExactly(run + ": extra.txt was added after locking");
    }

    @Test
    @DisplayName("F02 a run added: verify names it")
    void an_added_run() throws IOException {
        String other = run.replaceFirst("run-2", "run-1");
        Tampering.copy(runs().resolve(run), runs().resolve(other));
        assertThat(faults())
                .containsExactly(other + ": stands among the locked runs, but registry.csv has no locked row for it");
    }

    @Test
    @DisplayName("F03 file removed, renamed, or made a link to the same content: verify names it")
    void a_missing_renamed_or_linked_file() throws IOException {
        Files.delete(file("evaluation.log"));
        assertThat(faults()).containsExactly(run + ": evaluation.log is missing");
        Path log = file("agent.log");
        Files.move(log, log.resolveSibling("other.log"));
        assertThat(faults())
                .containsExactly(
                        run + ": other.log was added after locking; agent.log is missing; evaluation.log is missing");
        Files.createSymbolicLink(log, log.resolveSibling("other.log"));
        assertThat(faults())
                .containsExactly(run
                        + ": agent.log is no regular file any more; other.log was added after locking;"
                        + " evaluation.log is missing");
        TreeRemoval.remove(runs().resolve(run));
        assertThat(faults()).anyMatch(fault -> fault.equals(run + ": its folder is gone"));
    }

    @Test
    @DisplayName("F04 modes and times changed only: verify remarks it, and it holds")
    void modes_and_times() throws IOException {
        Files.setLastModifiedTime(file("agent.log"), FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(said(command("verify")))
                .contains("\n  remark  " + plain(run)
                        + ": modes were changed: its folder has 755, not 555, agent.log has 644, not 444\n  remark  "
                        + plain(run) + ": times were changed: agent.log\n");
    }

    @Test
    @DisplayName("F05 row edited: verify names the line")
    void an_edited_row() throws IOException {
        edit("registry.csv", lines -> {
            lines.set(3, lines.get(3).replace(",locked", ",aborted"));
            return lines;
        });
        assertThat(faults())
                .containsExactly("registry.csv: registry.csv line 4 (" + run
                        + ") does not hold against registry.chain.jsonl line 3: a row was changed, added,"
                        + " removed or moved");
    }

    @Test
    @DisplayName("F05 row deleted: verify names the run that lost it")
    void a_deleted_row() throws IOException {
        edit("registry.csv", lines -> {
            lines.remove(3);
            return lines;
        });
        assertThat(faults())
                .containsExactly(
                        "registry.csv: registry.csv has 7 rows, registry.chain.jsonl has 8; no row for " + run);
    }

    @Test
    @DisplayName("F05 rows reordered: verify names the line")
    void reordered_rows() throws IOException {
        edit("registry.csv", lines -> {
            Collections.swap(lines, 3, 4);
            return lines;
        });
        assertThat(faults()).hasSize(1).first().asString().startsWith("registry.csv: registry.csv line 4 (");
    }

    @Test
    @DisplayName("F05 last rows cut off, with their links and folders: verify says how many are missing")
    void rows_cut_off() throws IOException {
        for (String ledger : List.of("registry.csv", "registry.chain.jsonl")) {
            edit(ledger, lines -> lines.subList(0, lines.size() - 2));
        }
        edit("progress.csv", lines -> lines.subList(0, lines.size() - 1));
        List<String> runs = runIds("");
        for (String last : runs.subList(runs.size() - 2, runs.size())) {
            TreeRemoval.remove(runs().resolve(last));
        }
        assertThat(faults())
                .hasSize(1)
                .first()
                .asString()
                .matches("checkpoint.json: registry.csv has 6 rows, but checkpoint.json of \\S+ counts 8: the last rows"
                        + " were cut off");
    }

    @Test
    @DisplayName("F06 a run, its row and its sums rewritten: verify finds signature and registration wrong")
    void resealed_by_another_key() throws IOException {
        String signature = wrongSignature();
        Tampering.flip(file("scorecard.json"));
        Files.delete(file("SHA256SUMS"));
        Files.delete(file("SHA256SUMS.sig"));
        RunSeal.write(runs().resolve(run), SigningKey.make());
        assertThat(faults()).containsExactly(run + ": SHA256SUMS is not the one that was registered; " + signature);
    }

    @Test
    @DisplayName("F06 a whole campaign sealed anew under another key: verify finds it by a key kept elsewhere")
    void another_campaigns_key() throws IOException {
        Path kept = Files.copy(runs().resolve("public-key.pem"), home.resolve("kept.pem"));
        assertThat(said(command("verify", "--public-key", kept.toString())))
                .startsWith("exp-test, campaign main holds\n");
        Files.writeString(kept, SigningKey.make().verifyingKey().pem());
        String print = fingerprint();
        assertThat(faults("--public-key", kept.toString()))
                .containsExactly("campaign.json: its key " + print + " is not that of " + kept
                        + ": another key sealed this campaign, or sealed it anew");
    }

    @Test
    @DisplayName("F07 an older state put back whole: verify finds it by a head kept elsewhere, and only by that")
    void an_older_state() throws IOException {
        Path older = home.resolve("older");
        TreeRemoval.remove(runs());
        assertThat(command("run", "--pairs", "TASK-001", "--campaign", "main").exit())
                .isZero();
        Tampering.copy(runs(), older);
        assertThat(command("run").exit()).isZero();
        String head = StrictJson.parse(
                        "verify", command("verify", "--json").out().getBytes(StandardCharsets.UTF_8))
                .get("head")
                .asText();
        TreeRemoval.remove(runs());
        Tampering.copy(older, runs());
        assertThat(command("verify").exit()).isZero();
        assertThat(faults("--head", head))
                .containsExactly("registry.csv: its chain never had the head " + head
                        + ": an older state of the campaign was put back, or it is another campaign's head");
    }

    @Test
    @DisplayName("F08 missing signature, other signature, other public key: verify tells them apart")
    void signatures_and_keys() throws IOException {
        String signature = wrongSignature();
        Tampering.flip(file("SHA256SUMS.sig"));
        assertThat(faults()).containsExactly(run + ": " + signature);
        Files.delete(file("SHA256SUMS.sig"));
        assertThat(faults()).containsExactly(run + ": it is unsigned: SHA256SUMS.sig is missing");
        CampaignRecord record = CampaignRecord.read(runs());
        Path campaign = runs().resolve("campaign.json");
        String other = SigningKey.make().verifyingKey().pem();
        Files.writeString(
                campaign,
                Files.readString(campaign)
                        .replace(record.publicKey().orElseThrow().replace("\n", "\\n"), other.replace("\n", "\\n")));
        assertThat(faults())
                .contains("public-key.pem: is not the key that campaign.json names")
                .anyMatch(fault ->
                        fault.startsWith("checkpoint.json: checkpoint.json.sig is no signature of checkpoint.json"))
                .hasSize(10);
    }

    @Test
    @DisplayName("F09 a locked run copied over another's id: verify says whose it is")
    void copied_over_another_id() throws IOException {
        String other = runIds("").get(0);
        TreeRemoval.remove(runs().resolve(run));
        Tampering.copy(runs().resolve(other), runs().resolve(run));
        assertThat(faults())
                .contains(run + ": SHA256SUMS is not the one that was registered; manifest.json is that of " + other);
    }

    @Test
    void a_schedule_and_a_progress_that_were_changed_are_named() throws IOException {
        edit("schedule.json", lines -> {
            lines.set(lines.size() - 1, "} ");
            return lines;
        });
        edit("progress.csv", lines -> {
            lines.set(1, "nonsense");
            return lines;
        });
        assertThat(faults())
                .containsExactly(
                        "schedule.json: is not the one that was locked before the first run",
                        "progress.csv: progress.csv line 2 is no row of six cells");
    }

    @Test
    void a_plan_that_was_changed_since_is_remarked() throws IOException {
        Files.writeString(capsule.resolve("variants/first.md"), "Other.\n");
        assertThat(said(command("verify")))
                .contains(
                        "\n  remark  experiments/exp-test/variants/first.md is not what the campaign was begun with\n");
    }

    @Test
    void where_there_is_no_campaign_it_says_so() {
        assertThat(refused(command("verify", "--campaign", "pilot")))
                .isEqualTo("there is no campaign in <home>/experiments/exp-test/runs/pilot: it has no campaign.json");
    }
}
