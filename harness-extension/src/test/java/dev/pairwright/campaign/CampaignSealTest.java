package dev.pairwright.campaign;

import static dev.pairwright.campaign.CampaignBench.runsIn;
import static dev.pairwright.testkit.Played.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import dev.pairwright.io.Durable;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.Checkpoint;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.RegistryRow;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.manifest.key.KeyFile;
import dev.pairwright.manifest.key.SigningKey;
import dev.pairwright.manifest.key.VerifyingKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A campaign of which two pairs, four runs, are locked, and what somebody did to its ledgers, its checkpoint or its key afterwards. */
@Tag("slow")
class CampaignSealTest extends CampaignTestCase {

    private Path folder;
    private List<String> rows;
    private List<String> links;

    @BeforeEach
    void twoPairs() throws IOException {
        bench.named("pilot").first(2).run();
        folder = bench.runs().resolve("pilot");
        rows = new ArrayList<>(Files.readAllLines(folder.resolve("registry.csv")));
        links = new ArrayList<>(Files.readAllLines(folder.resolve("registry.chain.jsonl")));
    }

    private void put() throws IOException {
        Files.write(folder.resolve("registry.csv"), rows);
        Files.write(folder.resolve("registry.chain.jsonl"), links);
    }

    private String run(int row) {
        return rows.get(row).substring(0, rows.get(row).indexOf(','));
    }

    private String head(int row) {
        return links.get(row - 1).replaceAll(".*\"head\":\"([^\"]*)\".*", "$1");
    }

    private void assertHalts(String damage) {
        assertHalts(bench.again(), damage);
        String log = text(folder.resolve("violations.log"));
        assertHalts(bench.again(), damage);
        assertThat(text(folder.resolve("violations.log"))).as("said once").isEqualTo(log);
    }

    private void assertHalts(CampaignBench next, String damage) {
        String reason = damage;
        assertThatThrownBy(next::open)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(
                        "CRITICAL V-0001 " + reason + "\ncampaign \"pilot\" is halted and nothing of it is "
                                + "rewritten. Put the file back from a backup; ")
                .hasMessageContaining("-Dpairwright.resolve=V-0001 -Dpairwright.resolution=\"what was done\" "
                        + "-Dpairwright.campaign=pilot");
        assertThat(next.heard().started()).isEmpty();
        assertThat(CampaignRecord.read(folder).halt().orElseThrow().inWords()).isEqualTo("halted: V-0001 " + reason);
        assertThat(text(folder.resolve("violations.log")))
                .contains("] CRITICAL: V-0001 " + reason + "\n  Action: Campaign halted\n  Status: Open\n\n");
    }

    private void goesOn(CampaignBench next) {
        List<PairOutcome> outcomes = next.first(3).run();
        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.subList(0, 2)).allMatch(PairOutcome::repeated);
        assertThat(outcomes.get(2).repeated()).isFalse();
    }

    @Test
    @DisplayName("F05 a row edited: critical, naming file and run, and halts")
    void F05_edited_row() throws IOException {
        rows.set(2, rows.get(2).replace("locked", "aborted"));
        put();
        assertHalts("registry.csv line 3 (" + run(2) + ") does not hold against registry.chain.jsonl line 2: a row was "
                + "changed, added, removed or moved");
    }

    @Test
    @DisplayName("F05 a row deleted: critical, naming file and run, and halts")
    void F05_deleted_row() throws IOException {
        String deleted = run(2);
        rows.remove(2);
        put();
        assertHalts("registry.csv has 3 rows, registry.chain.jsonl has 4; no row for " + deleted);
    }

    @Test
    @DisplayName("F05 a row deleted with its link: critical, naming file and run, and halts")
    void F05_deleted_row_and_link() throws IOException {
        String deleted = run(2);
        rows.remove(2);
        links.remove(1);
        put();
        assertHalts("registry.csv line 3 (" + run(2) + ") does not hold against registry.chain.jsonl line 2: a row was "
                + "changed, added, removed or moved; no row for " + deleted);
    }

    @Test
    @DisplayName("F05 two rows swapped, with their links: critical, naming file and run, and halts")
    void F05_swapped_rows() throws IOException {
        Collections.swap(rows, 2, 3);
        Collections.swap(links, 1, 2);
        put();
        assertHalts("registry.csv line 3 (" + run(2) + ") does not hold against registry.chain.jsonl line 2: a row was "
                + "changed, added, removed or moved");
    }

    @Test
    @DisplayName("F05 the last rows cut off with their links: the signed checkpoint counts them, critical, and halts")
    void F05_truncated_tail() throws IOException {
        String at = Checkpoint.read(folder, key().verifyingKey()).at();
        String cut = run(3) + ", " + run(4);
        rows = rows.subList(0, 3);
        links = links.subList(0, 2);
        put();
        assertHalts("registry.csv has 2 rows, but checkpoint.json of " + at
                + " counts 4: the last rows were cut off; no row for " + sorted(cut));
    }

    private static String sorted(String runs) {
        return String.join(", ", List.of(runs.split(", ", -1)).stream().sorted().toList());
    }

    @Test
    @DisplayName("F05 the last rows cut off together with their runs: critical, and halts")
    void F05_truncated_tail_without_runs() throws IOException {
        String at = Checkpoint.read(folder, key().verifyingKey()).at();
        TreeRemoval.remove(folder.resolve(run(3)));
        TreeRemoval.remove(folder.resolve(run(4)));
        rows = rows.subList(0, 3);
        links = links.subList(0, 2);
        put();
        assertHalts("registry.csv has 2 rows, but checkpoint.json of " + at + " counts 4: the last rows were cut off");
    }

    @Test
    @DisplayName("F05 the chain made anew over other rows: the signed checkpoint has another head, critical, and halts")
    void F05_chain_made_anew() throws IOException {
        String at = Checkpoint.read(folder, key().verifyingKey()).at();
        Collections.swap(rows, 2, 3);
        chainAnew();
        assertHalts("registry.csv is not the one of which checkpoint.json of " + at
                + " counts 4 rows: its chain was made anew");
    }

    /** What somebody with the rows, but without the key, can do. */
    private void chainAnew() throws IOException {
        List<Optional<Sha256>> seals = new ArrayList<>();
        for (int row = 1; row < rows.size(); row++) {
            seals.add(Optional.of(
                    Sha256.of(Files.readAllBytes(folder.resolve(run(row)).resolve("SHA256SUMS")))));
        }
        Files.delete(folder.resolve("registry.csv"));
        Files.delete(folder.resolve("registry.chain.jsonl"));
        Registry.create(folder);
        try (Registry registry =
                Registry.open(folder, CampaignRecord.read(folder).scheduleHash())) {
            for (int row = 1; row < rows.size(); row++) {
                String[] cells = rows.get(row).split(",", -1);
                registry.append(
                        new RegistryRow(
                                new RunId(cells[0]),
                                new VariantId(cells[1]),
                                new TaskId(cells[2]),
                                cells[3],
                                RunStatus.of(cells[4])),
                        seals.get(row - 1));
            }
        }
    }

    @Test
    @DisplayName(
            "F06 rows, chain and checkpoint rewritten consistently by another key: the signature fails, critical, and"
                    + " halts")
    void F06_rewritten_by_another_key() throws IOException {
        Collections.swap(rows, 2, 3);
        chainAnew();
        CampaignRecord record = CampaignRecord.read(folder);
        try (Registry registry = Registry.open(folder, record.scheduleHash())) {
            Checkpoint.of(record.campaign(), registry, record.startedAt()).write(folder, SigningKey.make());
        }
        assertHalts("checkpoint.json.sig is no signature of checkpoint.json by the campaign's key ("
                + key().verifyingKey().fingerprint() + ")");
    }

    @Test
    @DisplayName("F06 the campaign's key replaced too: refused before anything is read by it")
    void F06_key_replaced_in_the_campaign() throws IOException {
        SigningKey other = SigningKey.make();
        Path file = folder.resolve("campaign.json");
        String ours = key().verifyingKey().pem().replace("\n", "\\n");
        Files.writeString(
                file,
                Files.readString(file).replace(ours, other.verifyingKey().pem().replace("\n", "\\n")));
        assertThatThrownBy(() -> bench.again().open())
                .isInstanceOf(Refusal.class)
                .hasMessage("campaign \"pilot\" was begun with signing key "
                        + other.verifyingKey().fingerprint() + " and cannot go on with "
                        + key().verifyingKey().fingerprint()
                        + ": all its runs must be sealed by one key. Go on with the first key by -Dpairwright.key=<its"
                        + " file>, or begin another campaign with -Dpairwright.campaign=<name>. If you never had"
                        + " another key, somebody has sealed this campaign anew: do not trust it");
    }

    @Test
    @DisplayName("F07 an older state put back whole, checkpoint and all: unseen, unless its head was kept elsewhere")
    void F07_rollback() throws IOException {
        String older = folder.getFileName() + "-older";
        Path copy = bench.runs().resolve(older);
        copyLedgers(folder, copy);
        String known = registryHead();
        bench.again().first(4).run();
        String newer = registryHead();
        copyLedgers(copy, folder);

        bench.again().head(known).first(2).run();
        assertHalts(
                bench.again().head(newer),
                "registry.chain.jsonl never had the head " + newer + " of -Dpairwright.head (it has 4 rows): an older "
                        + "state of the campaign was put back, or it is another campaign's head");
    }

    @Test
    @DisplayName("F07 an older state put back and the journal forgotten: rows that it was written behind are missing,"
            + " critical")
    void F07_rollback_without_journal() throws IOException {
        Path copy = bench.runs().resolve(folder.getFileName() + "-older");
        copyLedgers(folder, copy);
        bench.again().first(4).run();
        Path journal = folder.resolve(".staging/journal.jsonl");
        String written = text(journal);
        rows = Files.readAllLines(folder.resolve("registry.csv"));
        copyLedgers(copy, folder);
        Files.writeString(journal, written);

        assertHalts("registry.csv has 4 rows, but had 7 when journal.jsonl was written: the last rows were cut off; no"
                + " row for " + sorted(String.join(", ", run(5), run(6), run(7), run(8))));
        assertThat(folder.resolve("aborted")).doesNotExist();
        assertThat(runsIn(folder)).hasSize(4);
    }

    private String registryHead() throws IOException {
        links = Files.readAllLines(folder.resolve("registry.chain.jsonl"));
        return head(links.size());
    }

    private static void copyLedgers(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolve(".staging"));
        for (String name : List.of(
                "registry.csv",
                "registry.chain.jsonl",
                "progress.csv",
                "checkpoint.json",
                "checkpoint.json.sig",
                ".staging/journal.jsonl")) {
            Files.write(to.resolve(name), Files.readAllBytes(from.resolve(name)));
        }
        for (String run : runsIn(to)) {
            if (!text(to.resolve("registry.csv")).contains(run)) {
                TreeRemoval.remove(to.resolve(run));
            }
        }
    }

    @Test
    @DisplayName("F07 a head that the chain passed long ago is enough")
    void F07_known_head() {
        for (int row = 1; row <= 4; row++) {
            bench.again().head(head(row)).first(2).run();
        }
    }

    @Test
    @DisplayName("F07 the whole campaign removed: refused when a head of it is known")
    void F07_campaign_removed() throws IOException {
        String known = head(4);
        TreeRemoval.remove(folder);
        assertThatThrownBy(() -> bench.again().head(known).open())
                .isInstanceOf(Refusal.class)
                .hasMessage("campaign \"pilot\" has not begun, so its chain cannot hold " + known
                        + ": either its folder is gone, or -Dpairwright.head is meant for another campaign");
        assertThat(folder).doesNotExist();
    }

    @Test
    @DisplayName("F08 a checkpoint without its signature is unsigned, critical, and halts")
    void F08_unsigned_checkpoint() throws IOException {
        Files.delete(folder.resolve("checkpoint.json.sig"));
        assertHalts("checkpoint.json is unsigned: checkpoint.json.sig is missing");
    }

    @Test
    @DisplayName("F08 a checkpoint that is gone: critical, and halts")
    void F08_missing_checkpoint() throws IOException {
        Files.delete(folder.resolve("checkpoint.json"));
        assertHalts("checkpoint.json is missing; every campaign has one from its beginning");
    }

    @Test
    @DisplayName("F08 another person's key is refused, with the ways on")
    void F08_another_key_goes_not_on() {
        String first = key().verifyingKey().fingerprint();
        CampaignBench other = bench.again().key("another.pem");
        assertThatThrownBy(other::open)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("was begun with signing key " + first + " and cannot go on with "
                        + new KeyFile(other.key()).open().verifyingKey().fingerprint());
        goesOn(bench.again());
        assertThat(bench.again().key("another.pem").named("other").first(1).run())
                .noneMatch(PairOutcome::repeated);
    }

    private SigningKey key() {
        return new KeyFile(bench.key()).open();
    }

    @Test
    void a_campaign_that_was_begun_without_a_key_is_refused() throws IOException {
        Path file = folder.resolve("campaign.json");
        Files.writeString(
                file, Files.readString(file).replaceAll("\"public_key\": \"[^\"]*\"", "\"public_key\": null"));
        assertThatThrownBy(() -> bench.again().open())
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "campaign \"pilot\" was begun without a signing key, so nothing of it can be verified. Begin "
                                + "another campaign with -Dpairwright.campaign=<name>");
    }

    @Test
    void a_scratch_campaign_of_another_key_is_begun_anew() {
        bench.again().named("try").first(1).run();
        List<PairOutcome> anew =
                bench.again().named("try").key("another.pem").first(1).run();
        assertThat(anew).noneMatch(PairOutcome::repeated);
    }

    @Test
    void a_key_inside_the_experiment_is_refused_before_anything_is_made() {
        CampaignBench inside = bench.again().named("inside").key("exp-test/key.pem");
        assertThatThrownBy(inside::open)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(
                        "the signing key cannot be used: " + inside.key() + " is inside the experiment");
        assertThat(inside.key()).doesNotExist();
        assertThat(bench.runs().resolve("inside")).doesNotExist();
    }

    @Test
    void the_private_key_is_nowhere_in_the_campaign() throws IOException {
        String secret = text(bench.key()).lines().toList().get(1);
        try (var files = Files.walk(bench.capsule().folder())) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> new String(bytes(file), StandardCharsets.ISO_8859_1).contains(secret));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_public_key_stands_in_the_campaign_and_as_a_file_which_is_made_again() throws IOException {
        String pem = key().verifyingKey().pem();
        assertThat(CampaignRecord.read(folder).publicKey()).contains(pem);
        assertThat(folder.resolve("public-key.pem")).hasContent(pem);
        assertThat(VerifyingKey.of(pem)).isEqualTo(key().verifyingKey());
        Files.delete(folder.resolve("public-key.pem"));
        goesOn(bench.again());
        assertThat(folder.resolve("public-key.pem")).hasContent(pem);
    }

    @Test
    void a_registry_that_is_ahead_of_the_checkpoint_is_one_that_was_interrupted() throws IOException {
        byte[] json = Files.readAllBytes(folder.resolve("checkpoint.json"));
        byte[] sig = Files.readAllBytes(folder.resolve("checkpoint.json.sig"));
        bench.again().first(4).run();
        Durable.replace(
                folder, new Durable.Content("checkpoint.json", json), new Durable.Content("checkpoint.json.sig", sig));
        List<PairOutcome> outcomes = bench.again().first(4).run();
        assertThat(outcomes).allMatch(PairOutcome::repeated);
        assertThat(Checkpoint.read(folder, key().verifyingKey()).rows()).isEqualTo(8);
    }

    @Test
    void the_checkpoint_counts_every_row_once_the_campaign_is_closed() {
        Checkpoint checkpoint = Checkpoint.read(folder, key().verifyingKey());
        assertThat(checkpoint.rows()).isEqualTo(4);
        assertThat(checkpoint.head().value()).isEqualTo(head(4));
        assertThat(checkpoint.campaign().value()).isEqualTo("pilot");
    }
}
