package dev.pairwright.campaign;

import static dev.pairwright.campaign.Ledger.CHAIN;
import static dev.pairwright.campaign.Ledger.JOURNAL;
import static dev.pairwright.campaign.Ledger.PROGRESS;
import static dev.pairwright.campaign.Ledger.REGISTRY;
import static dev.pairwright.campaign.Ledger.VIOLATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.Verdict;
import dev.pairwright.io.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finished campaign is taken back to a moment at which the harness died; the next start makes it whole. */
@Tag("slow")
class RecoveryTest {

    private static final int PAIRS = 4;
    private static final int JOURNAL_PER_PAIR = 3;

    @TempDir
    Path home;

    private TestCampaign campaign;
    private Ledger ledger;
    private List<String> runs;
    private String registry;
    private String chain;

    @BeforeEach
    void carriedOut() {
        campaign = TestCampaign.in(home);
        assertThat(campaign.run().verdicts()).hasSize(PAIRS).containsOnly(new Verdict.Holds());
        ledger = campaign.ledger();
        runs = ledger.registered();
        registry = ledger.text(REGISTRY);
        chain = ledger.text(CHAIN);
    }

    private String lastPair() {
        return ledger.lines(PROGRESS).get(ledger.lines(PROGRESS).size() - 1).split(",", -1)[1];
    }

    private void assertWhole() {
        assertThat(ledger.text(REGISTRY)).isEqualTo(registry);
        assertThat(ledger.text(CHAIN)).isEqualTo(chain);
        assertThat(ledger.published()).containsExactlyInAnyOrderElementsOf(runs);
        assertThat(ledger.lines(PROGRESS)).hasSize(PAIRS + 1);
        assertThat(ledger.names(".staging")).containsExactly("journal.jsonl");
    }

    @Test
    void a_campaign_that_was_not_interrupted_has_nothing_to_recover() {
        TestCampaign.Result again = campaign.run();
        assertThat(again.recovered()).isEmpty();
        assertThat(again.started()).isEmpty();
        assertThat(ledger.text(JOURNAL)).isEmpty();
        assertThat(ledger.names("")).doesNotContain(".quarantine", "aborted");
        assertWhole();
    }

    @Test
    @DisplayName("E04 a torn last row is kept in quarantine and rebuilt from the lock")
    void a_torn_last_row() {
        String pair = lastPair();
        ledger.keep(PROGRESS, PAIRS);
        ledger.keep(CHAIN, 7);
        ledger.tear(REGISTRY, 20);
        String torn = ledger.lines(REGISTRY).get(8);

        TestCampaign.Result result = campaign.run();

        String kept = ledger.names(".quarantine").get(0);
        assertThat(result.recovered())
                .containsExactly(
                        "registry.csv had a torn end of " + torn.length() + " bytes, kept in .quarantine/" + kept,
                        runs.get(7) + " was published without a row: the row was added from the journal",
                        pair + " had both runs locked and no row: concluded, complete");
        assertThat(ledger.text(".quarantine/" + kept)).isEqualTo(torn);
        assertThat(result.verdicts()).containsOnly(new Verdict.Holds());
        assertThat(result.started()).isEmpty();
        assertWhole();
    }

    @Test
    @DisplayName("E04 a torn last link is kept in quarantine and made again from its row")
    void a_torn_last_link() {
        ledger.tear(CHAIN, 30);

        TestCampaign.Result result = campaign.run();

        assertThat(result.recovered())
                .hasSize(2)
                .last()
                .isEqualTo("registry.chain.jsonl had no link for the last row of registry.csv, " + runs.get(7)
                        + " locked: appended");
        assertWhole();
    }

    @Test
    void a_row_without_its_link_gets_the_link() {
        ledger.keep(CHAIN, 7);

        assertThat(campaign.run().recovered())
                .containsExactly("registry.chain.jsonl had no link for the last row of registry.csv, " + runs.get(7)
                        + " locked: appended");
        assertWhole();
    }

    @Test
    @DisplayName("E04 a torn last row of progress.csv is kept in quarantine and its pair concluded again")
    void a_torn_row_of_progress() {
        String pair = lastPair();
        ledger.tear(PROGRESS, 5);

        TestCampaign.Result result = campaign.run();

        assertThat(result.recovered())
                .hasSize(2)
                .last()
                .isEqualTo(pair + " had both runs locked and no row: concluded, complete");
        assertThat(result.started()).isEmpty();
        assertWhole();
    }

    @ParameterizedTest(name = "E04 an entry of violations.log cut off after {0}")
    @CsvSource({
        "[2025",
        "'[2025-12-28T19:10:00.000Z] CRITICAL: V-0001 lost\n  Act'",
        "'[t] CRITICAL: V-0001 x\n  Action: y\n  Status: Open\n'"
    })
    @DisplayName("E04 a torn entry of violations.log is kept in quarantine")
    void a_torn_entry(String torn) {
        ledger.write(VIOLATIONS, torn);

        TestCampaign.Result result = campaign.run();

        assertThat(result.recovered()).singleElement().asString().startsWith("violations.log had a torn end of ");
        assertThat(ledger.text(VIOLATIONS)).isEmpty();
        assertThat(ledger.text(".quarantine/" + ledger.names(".quarantine").get(0)))
                .isEqualTo(torn);
        assertWhole();
    }

    @Test
    void a_torn_last_line_of_the_journal_is_kept_in_quarantine() {
        ledger.write(JOURNAL, ledger.text(JOURNAL) + "{\"pair_id\":\"pa");

        assertThat(campaign.run().recovered())
                .singleElement()
                .asString()
                .startsWith(JOURNAL + " had a torn end of 14 bytes");
        assertWhole();
    }

    @Test
    void what_is_torn_twice_at_one_place_is_kept_twice() {
        ledger.write(PROGRESS, ledger.text(PROGRESS) + "TASK-0");
        campaign.run();
        ledger.write(PROGRESS, ledger.text(PROGRESS) + "TASK-1");
        campaign.run();
        assertThat(ledger.names(".quarantine")).hasSize(2);
    }

    @Test
    void a_published_run_without_a_row_is_completed_and_made_read_only() throws IOException {
        String pair = lastPair();
        ledger.rewind(7, 3, PAIRS * JOURNAL_PER_PAIR);
        Path published = campaign.runs().resolve(runs.get(7));
        Files.setPosixFilePermissions(published, PosixFilePermissions.fromString("rwxr-xr-x"));

        TestCampaign.Result result = campaign.run();

        assertThat(result.recovered())
                .containsExactly(
                        runs.get(7) + " was published without a row: the row was added from the journal",
                        pair + " had both runs locked and no row: concluded, complete");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(published)))
                .isEqualTo("r-xr-xr-x");
        assertWhole();
    }

    @Test
    void a_sealed_run_that_was_not_published_is_published() {
        String pair = lastPair();
        ledger.rewind(7, 3, PAIRS * JOURNAL_PER_PAIR);
        ledger.restage(runs.get(7));

        TestCampaign.Result result = campaign.run();

        assertThat(result.recovered())
                .containsExactly(
                        runs.get(7) + " was sealed and not published yet: it was published and got its row",
                        pair + " had both runs locked and no row: concluded, complete");
        assertWhole();
    }

    @Test
    @DisplayName("E15 a dead run is kept in aborted/, its pair runs again whole with a new attempt number")
    void a_dead_run() throws IOException {
        String pair = lastPair();
        ledger.rewind(7, 3, PAIRS * JOURNAL_PER_PAIR - 1);
        Path staged = ledger.restage(runs.get(7));
        Files.delete(staged.resolve("SHA256SUMS"));
        Path workspace = Files.createDirectory(staged.resolveSibling(runs.get(7) + ".workspace"));
        Files.writeString(workspace.resolve("half.txt"), "half");

        TestCampaign.Result result = campaign.run();

        assertThat(result.recovered())
                .containsExactly(
                        runs.get(7) + " died with the harness: marked aborted, kept in aborted/",
                        runs.get(6) + " was locked and its partner died: superseded, " + pair + " runs again whole");
        assertThat(result.started()).containsExactly(pair);
        assertThat(result.verdicts()).containsOnly(new Verdict.Holds());
        List<String> again = ledger.registered().subList(9, 11);
        assertThat(ledger.statuses().subList(7, 11))
                .containsExactly(
                        runs.get(7) + " aborted",
                        runs.get(6) + " superseded",
                        again.get(0) + " locked",
                        again.get(1) + " locked");
        for (int i = 0; i < 2; i++) {
            JsonNode before = manifest(campaign.runs().resolve(i == 0 ? runs.get(6) : "aborted/" + runs.get(7)));
            JsonNode after = manifest(campaign.runs().resolve(again.get(i)));
            assertThat(again.get(i)).endsWith("-v2");
            assertThat(after.at("/metadata/corrects").asText()).isEqualTo(runs.get(6 + i));
            assertThat(after.at("/pairing/attempt").asInt()).isEqualTo(2);
            for (String pinned : List.of("/pins", "/task", "/variant", "/inputs", "/pairing/execution_order")) {
                assertThat(after.at(pinned)).as(pinned).isEqualTo(before.at(pinned));
            }
        }
        assertThat(ledger.names("aborted")).containsExactly(runs.get(7), runs.get(7) + ".workspace");
        assertThat(ledger.text("aborted/" + runs.get(7) + ".workspace/half.txt"))
                .isEqualTo("half");
        assertThat(ledger.names(".staging")).containsExactly("journal.jsonl");
        assertThat(campaign.run().recovered()).isEmpty();
    }

    private static JsonNode manifest(Path run) throws IOException {
        return StrictJson.parse("manifest", Files.readAllBytes(run.resolve("manifest.json")));
    }

    @Test
    void a_pair_of_which_both_runs_died_runs_again() {
        String pair = lastPair();
        ledger.rewind(6, 3, (PAIRS - 1) * JOURNAL_PER_PAIR + 1);
        ledger.remove(ledger.restage(runs.get(6)).resolve("SHA256SUMS"));
        ledger.remove(ledger.restage(runs.get(7)));

        TestCampaign.Result result = campaign.run();

        assertThat(result.recovered())
                .containsExactly(
                        runs.get(6) + " died with the harness: marked aborted, kept in aborted/",
                        runs.get(7) + " died with the harness: marked aborted, kept in aborted/");
        assertThat(result.started()).containsExactly(pair);
        assertThat(ledger.registered().subList(8, 10)).allMatch(run -> run.endsWith("-v2"));
    }

    @Test
    void a_reservation_in_which_nothing_was_begun_is_forgotten() throws IOException {
        String empty = "run-20200101T000000000Z-first-TASK-001";
        Files.createDirectory(campaign.runs().resolve(".staging").resolve(empty));

        assertThat(campaign.run().recovered()).isEmpty();
        assertWhole();
    }

    @Test
    void a_staged_run_that_the_journal_does_not_tell_of_is_kept_and_marked() throws IOException {
        String stale = "run-20200101T000000000Z-first-TASK-001";
        Path staged = Files.createDirectory(campaign.runs().resolve(".staging").resolve(stale));
        Files.writeString(staged.resolve("manifest.json"), "{");

        assertThat(campaign.run().recovered())
                .containsExactly(
                        stale + " is a dead run that the journal does not tell of: marked aborted, kept in aborted/");
        assertThat(ledger.statuses()).last().isEqualTo(stale + " aborted");
        assertThat(ledger.names("aborted/" + stale)).containsExactly("manifest.json");
        assertThat(campaign.run().recovered()).isEmpty();
    }

    @Test
    void both_runs_of_a_pair_locked_and_no_row_are_concluded_without_running_again() {
        String pair = lastPair();
        ledger.keep(PROGRESS, PAIRS);

        TestCampaign.Result result = campaign.run();

        assertThat(result.recovered()).containsExactly(pair + " had both runs locked and no row: concluded, complete");
        assertThat(result.started()).isEmpty();
        assertWhole();
    }

    @Test
    void a_pair_that_died_as_often_as_it_may_be_tried_fails() {
        String pair = lastPair();
        for (int attempt = 1; attempt <= 3; attempt++) {
            int rows = ledger.lines(REGISTRY).size() - 1;
            List<String> last = ledger.registered().subList(rows - 2, rows);
            ledger.rewind(rows - 2, 3, ledger.lines(JOURNAL).size() - 2);
            last.forEach(run -> ledger.remove(ledger.restage(run).resolve("SHA256SUMS")));
            if (attempt < 3) {
                assertThat(campaign.run().verdicts()).containsOnly(new Verdict.Holds());
            }
        }

        TestCampaign.Result result = campaign.run();

        assertThat(result.verdict(pair))
                .isInstanceOfSatisfying(Verdict.Broken.class, broken -> assertThat(broken.reason())
                        .matches(
                                "V-0001 run-\\S+-v3 the harness died in each of 3 attempts and policies.attempts_per_pair allows no"
                                        + " more. Find out why before this is resolved \\(in "
                                        + pair
                                        + "\\)"));
        assertThat(ledger.lines(PROGRESS)).last().asString().contains(pair).contains(",failed,");

        TestCampaign.Result resolved = campaign.resolve("V-0001", "Gave the machine more memory");

        assertThat(resolved.verdicts()).containsOnly(new Verdict.Holds());
        assertThat(resolved.started()).containsExactly(pair);
        assertThat(ledger.registered()).last().asString().endsWith("-v4");
    }

    @Test
    @DisplayName("E03 a last line of which a block was never written is torn too")
    void a_last_line_with_a_hole() {
        ledger.keep(JOURNAL, PAIRS * JOURNAL_PER_PAIR);
        String whole = ledger.text(JOURNAL);
        ledger.write(JOURNAL, whole + "{\"pair_id\":\0\0\0\0\"}\n");

        TestCampaign.Result result = campaign.run();

        assertThat(result.recovered())
                .singleElement()
                .asString()
                .startsWith(".staging/journal.jsonl had a torn end of 18 bytes, kept in ");
        assertThat(result.started()).isEmpty();
        assertWhole();
    }

    @ParameterizedTest(name = "E18 killed after {0} rows, {1} links, staged {2}")
    @CsvSource({"7, 7, true", "8, 7, true", "8, 8, true", "8, 8, false", "9, 8, false", "9, 9, false"})
    @DisplayName("E18 recovery that is killed and repeated comes to the same")
    void recovery_killed_anywhere(int rows, int links, boolean staged) throws IOException {
        String pair = lastPair();
        ledger.rewind(7, 3, PAIRS * JOURNAL_PER_PAIR - 1);
        Files.delete(ledger.restage(runs.get(7)).resolve("SHA256SUMS"));
        TestCampaign.Result whole = campaign.run();
        List<String> statuses = ledger.statuses();
        List<String> again = ledger.registered().subList(9, 11);
        again.forEach(ledger::removeRun);
        ledger.rewind(9, 3, PAIRS * JOURNAL_PER_PAIR - 1);
        ledger.keep(REGISTRY, rows + 1);
        ledger.keep(CHAIN, links);
        if (staged) {
            Files.move(
                    campaign.runs().resolve("aborted/" + runs.get(7)),
                    campaign.runs().resolve(".staging/" + runs.get(7)));
        }

        TestCampaign.Result repeated = campaign.run();

        assertThat(repeated.verdicts()).isEqualTo(whole.verdicts());
        assertThat(repeated.started()).containsExactly(pair);
        assertThat(ledger.statuses().subList(0, 9)).isEqualTo(statuses.subList(0, 9));
        assertThat(ledger.registered().subList(9, 11)).allMatch(run -> run.endsWith("-v2"));
        assertThat(ledger.names("aborted")).containsExactly(runs.get(7));
        assertThat(ledger.names(".staging")).containsExactly("journal.jsonl");
        assertThat(campaign.run().recovered()).isEmpty();
    }
}
