package dev.pairwright.campaign;

import static dev.pairwright.campaign.Ledger.CHAIN;
import static dev.pairwright.campaign.Ledger.JOURNAL;
import static dev.pairwright.campaign.Ledger.PROGRESS;
import static dev.pairwright.campaign.Ledger.REGISTRY;
import static dev.pairwright.campaign.Ledger.VIOLATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.Refusal;
import dev.pairwright.core.Verdict;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.testkit.Tampering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person, a disk or an intruder does to a finished campaign halts it; saying what was done about it makes it go on. */
@Tag("slow")
class HaltTest {

    @TempDir
    Path home;

    private TestCampaign campaign;
    private Ledger ledger;
    private List<String> runs;

    private String resolveCommand() {
        return "mvn test -Dpairwright.resolve=V-0001 -Dpairwright.resolution=\"what was done\" -Dpairwright.key="
                + campaign.key();
    }

    @BeforeEach
    void carriedOut() {
        campaign = TestCampaign.in(home);
        campaign.run();
        ledger = campaign.ledger();
        runs = ledger.registered();
    }

    private String pair(int number) {
        return ledger.lines(PROGRESS).get(number).split(",", -1)[1];
    }

    private void assertResolved(String action) {
        assertThat(ledger.text(VIOLATIONS)).endsWith("\n  Action: " + action + "\n  Status: Resolved\n\n");
        assertThat(CampaignRecord.read(campaign.runs()).halt()).isEmpty();
        TestCampaign.Result after = campaign.run();
        assertThat(after.verdicts()).containsOnly(new Verdict.Holds());
        assertThat(after.started()).isEmpty();
        assertThat(after.recovered()).isEmpty();
        assertThat(after.halt()).isEmpty();
    }

    private void assertPairFails(String reason) {
        String pair = pair(1);
        for (int start = 1; start <= 2; start++) {
            TestCampaign.Result result = campaign.run();
            assertThat(result.verdict(pair)).isEqualTo(new Verdict.Broken(reason));
            assertThat(result.verdicts())
                    .filteredOn(new Verdict.Holds()::equals)
                    .hasSize(3);
            assertThat(result.halt()).contains("halted: " + reason);
            assertThat(result.remedy()).contains(resolveCommand());
        }
        assertThat(ledger.lines(VIOLATIONS)).hasSize(4);

        TestCampaign.Result resolved = campaign.resolve("V-0001", "Put the disk right");

        assertThat(resolved.started()).containsExactly(pair);
        assertThat(resolved.verdicts()).containsOnly(new Verdict.Holds());
        List<String> again = ledger.registered().subList(10, 12);
        assertThat(again).allMatch(run -> run.endsWith("-v2"));
        assertThat(ledger.statuses().subList(8, 10))
                .containsExactlyInAnyOrder(runs.get(0) + " superseded", runs.get(1) + " superseded");
        assertThat(ledger.published()).doesNotContain(runs.get(0)).contains(runs.get(1));
        assertThat(ledger.lines(PROGRESS).subList(5, 7))
                .satisfiesExactly(
                        row -> assertThat(row).contains(pair + ",", runs.get(0), ",superseded,"),
                        row -> assertThat(row).contains(pair + ",", again.get(0), again.get(1), ",complete,"));
        assertResolved("Put the disk right, re-ran as " + again.get(0));
    }

    @Test
    void a_flipped_byte_fails_its_pair_until_it_is_resolved_and_the_damaged_run_is_kept() {
        ledger.flip(runs.get(0), "agent.log");
        assertPairFails("V-0001 " + runs.get(0) + " does not hold any more: agent.log was changed after locking (in "
                + pair(1) + ")");
        assertThat(ledger.names("aborted")).containsExactly(runs.get(0));
    }

    @Test
    @DisplayName("E17 a row without its folder is lost data")
    void a_missing_folder() {
        ledger.removeRun(runs.get(0));
        assertPairFails("V-0001 " + runs.get(0) + " does not hold any more: its folder is gone (in " + pair(1) + ")");
        assertThat(ledger.names("")).doesNotContain("aborted");
    }

    @Test
    void an_added_file_fails_its_pair() throws IOException {
        Path run = campaign.runs().resolve(runs.get(0));
        Files.setPosixFilePermissions(run, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(run.resolve("more.txt"), "more");
        assertPairFails("V-0001 " + runs.get(0) + " does not hold any more: more.txt was added after locking (in "
                + pair(1) + ")");
    }

    @Test
    void a_run_copied_over_another_id_fails_the_other_s_pair() throws IOException {
        ledger.removeRun(runs.get(0));
        copy(runs.get(2), runs.get(0));
        assertPairFails("V-0001 " + runs.get(0)
                + " does not hold any more: SHA256SUMS is not the one that was registered; manifest.json is that of "
                + runs.get(2) + " (in " + pair(1) + ")");
    }

    private void copy(String from, String to) throws IOException {
        Tampering.copy(campaign.runs().resolve(from), campaign.runs().resolve(to));
    }

    @Test
    void a_pair_of_which_both_runs_are_damaged_has_a_violation_for_each() {
        ledger.flip(runs.get(0), "agent.log");
        ledger.flip(runs.get(1), "scorecard.json");
        String inPair = " (in " + pair(1) + ")";
        for (int start = 1; start <= 2; start++) {
            assertThat(campaign.run().verdict(pair(1)))
                    .isEqualTo(new Verdict.Broken("V-0001 " + runs.get(0)
                            + " does not hold any more: agent.log was changed after locking" + inPair + "\nV-0002 "
                            + runs.get(1) + " does not hold any more: scorecard.json was changed after locking"
                            + inPair));
        }

        TestCampaign.Result one = campaign.resolve("V-0001", "Put the disk right");

        assertThat(one.halt()).hasValueSatisfying(reason -> assertThat(reason).startsWith("halted: V-0002 "));
        assertThat(ledger.names("aborted")).containsExactlyInAnyOrder(runs.get(0), runs.get(1));
        assertThat(campaign.resolve("V-0002", "That too").started()).isEmpty();
        assertResolved("That too, re-ran as " + ledger.registered().get(11));
    }

    @Test
    void a_superseded_run_that_is_changed_halts_until_that_is_resolved_and_is_then_moved_away() {
        ledger.flip(runs.get(0), "agent.log");
        campaign.run();
        campaign.resolve("V-0001", "Put the disk right");
        String partner = runs.get(1);
        ledger.flip(partner, "scorecard.json");
        for (int start = 1; start <= 2; start++) {
            assertThat(campaign.run().halt())
                    .contains("halted: V-0002 " + partner
                            + " does not hold any more: scorecard.json was changed after locking");
        }

        TestCampaign.Result resolved = campaign.resolve("V-0002", "Nobody needs it");

        assertThat(resolved.started()).isEmpty();
        assertThat(ledger.names("aborted")).containsExactlyInAnyOrder(runs.get(0), partner);
        assertResolved("Nobody needs it, re-ran as " + ledger.registered().get(11));
    }

    @Test
    void a_superseded_run_that_is_moved_to_aborted_by_nobody_s_word_halts() throws IOException {
        ledger.flip(runs.get(0), "agent.log");
        campaign.run();
        campaign.resolve("V-0001", "Put the disk right");
        Files.move(
                ledger.restage(runs.get(1)), campaign.runs().resolve("aborted").resolve(runs.get(1)));
        assertThat(campaign.run().halt())
                .contains("halted: V-0002 " + runs.get(1) + " does not hold any more: its folder is gone");
    }

    @Test
    void a_superseded_run_that_was_put_back_after_a_remedy_is_verified_again() {
        ledger.flip(runs.get(0), "agent.log");
        campaign.run();
        campaign.resolve("V-0001", "Put the disk right");
        ledger.putBack(runs.get(0));
        ledger.flip(runs.get(0), "scorecard.json");
        assertThat(campaign.run().halt()).hasValueSatisfying(reason -> assertThat(reason)
                .startsWith("halted: V-0002 " + runs.get(0) + " does not hold any more: "));
    }

    private void assertRefused(String message) {
        for (int start = 1; start <= 2; start++) {
            assertThatThrownBy(() -> campaign.run()).isInstanceOf(Refusal.class).hasMessage(message);
        }
        assertThat(ledger.text(VIOLATIONS)).containsOnlyOnce("CRITICAL: V-0001 ");
        assertThat(CampaignRecord.read(campaign.runs()).halt()).isPresent();
    }

    private String damaged(String what) {
        return "CRITICAL V-0001 " + what
                + "\ncampaign \"main\" is halted and nothing of it is rewritten. Put the file back"
                + " from a backup; a registry.csv is also written anew if its chain proves every row. Then say what was"
                + " done:\n  " + resolveCommand();
    }

    @Test
    @DisplayName("E05 a row deleted in the middle halts, and is put back if the chain proves it")
    void a_deleted_row() {
        String whole = ledger.text(REGISTRY);
        ledger.edit(REGISTRY, lines -> {
            lines.remove(3);
            return lines;
        });
        String damaged = ledger.text(REGISTRY);
        assertRefused(damaged("registry.csv has 7 rows, registry.chain.jsonl has 8; no row for " + runs.get(2)));
        assertThat(ledger.text(REGISTRY)).isEqualTo(damaged);

        TestCampaign.Result resolved = campaign.resolve("V-0001", "Took it from the chain");

        assertThat(resolved.recovered())
                .containsExactly("registry.csv was written anew: its chain proves every row; the damaged one is kept in"
                        + " .quarantine/");
        assertThat(ledger.text(REGISTRY)).isEqualTo(whole);
        assertThat(ledger.text(".quarantine/" + ledger.names(".quarantine").get(0)))
                .isEqualTo(damaged);
        assertResolved("Took it from the chain");
    }

    @Test
    @DisplayName("E05 swapped rows halt, and are put back if the chain proves them")
    void swapped_rows() {
        String whole = ledger.text(REGISTRY);
        ledger.edit(REGISTRY, lines -> {
            Collections.swap(lines, 2, 3);
            return lines;
        });
        assertRefused(damaged("registry.csv line 3 (" + runs.get(2)
                + ") does not hold against registry.chain.jsonl line 2: a row was changed,"
                + " added, removed or moved"));
        assertThat(campaign.resolve("V-0001", "Swapped them back").started()).isEmpty();
        assertThat(ledger.text(REGISTRY)).isEqualTo(whole);
        assertResolved("Swapped them back");
    }

    @Test
    @DisplayName("E16 a missing registry is found and rebuilt only when a person says so")
    void a_missing_registry() throws IOException {
        String whole = ledger.text(REGISTRY);
        Files.delete(campaign.runs().resolve(REGISTRY));
        assertRefused(damaged("registry.csv is missing in " + campaign.runs().toAbsolutePath()));
        assertThat(campaign.runs().resolve(REGISTRY)).doesNotExist();
        assertThat(campaign.resolve("V-0001", "Let it be rebuilt").started()).isEmpty();
        assertThat(ledger.text(REGISTRY)).isEqualTo(whole);
        assertResolved("Let it be rebuilt");
    }

    @Test
    void a_row_that_nothing_proves_is_not_made_up() {
        ledger.edit(REGISTRY, lines -> {
            lines.remove(3);
            return lines;
        });
        ledger.removeRun(runs.get(2));
        assertThatThrownBy(() -> campaign.run()).hasMessageStartingWith("CRITICAL V-0001 ");
        assertThatThrownBy(() -> campaign.resolve("V-0001", "Hoped"))
                .isInstanceOf(Refusal.class)
                .hasMessage("CRITICAL V-0001 cannot be resolved while this stands: nothing proves registry.csv line 4:"
                        + " neither a line that is left nor a locked folder has the hash that"
                        + " registry.chain.jsonl line 3 holds\n"
                        + "Put the file back from a backup and resolve it then, or begin another campaign with"
                        + " -Dpairwright.campaign=<name>");
    }

    @ParameterizedTest(name = "E05 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "progress.csv | 2 | progress.csv line 3 is no row of six cells",
                "registry.chain.jsonl | 2 | registry.chain.jsonl line 3 is no link: is no JSON",
                ".staging/journal.jsonl | 2 | journal.jsonl line 3 is neither a pair begun, nor a step by hand, nor an"
                        + " intent to lock",
            })
    @DisplayName("E05 a bad line in the middle halts, is never rewritten, and a restored file resolves it")
    void a_bad_line(String file, int line, String message) {
        String whole = ledger.text(file);
        ledger.edit(file, lines -> {
            lines.set(line, "bad\n");
            return lines;
        });
        String bad = ledger.text(file);
        assertThatThrownBy(() -> campaign.run())
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("CRITICAL V-0001 " + message.replaceFirst(": is no JSON", ": "))
                .hasMessageEndingWith(resolveCommand());
        assertThat(ledger.text(file)).isEqualTo(bad);
        assertThatThrownBy(() -> campaign.resolve("V-0001", "Hoped"))
                .hasMessageStartingWith("CRITICAL V-0001 cannot be resolved while this stands: ");
        ledger.write(file, whole);
        assertThatThrownBy(() -> campaign.run())
                .hasMessageStartingWith("CRITICAL V-0001 ")
                .hasMessageEndingWith(
                        "\ncampaign \"main\" is halted. Find out what happened, then say what was done:\n  "
                                + resolveCommand());
        campaign.resolve("V-0001", "Restored it");
        assertResolved("Restored it");
    }

    @Test
    @DisplayName("E05 a bad line in violations.log is recorded at its end")
    void a_bad_line_of_the_log_itself() {
        ledger.write(VIOLATIONS, "[2025-12-28T19:20:00.000Z] NON-CRITICAL: V-0001 x\n  Action: y\n\n");
        String bad = ledger.text(VIOLATIONS);
        for (int start = 1; start <= 2; start++) {
            assertThatThrownBy(() -> campaign.run())
                    .hasMessage(damaged("violations.log line 1 does not begin a whole entry")
                            .replace("V-0001", "V-0002"));
        }
        assertThat(ledger.text(VIOLATIONS))
                .startsWith(bad + "[")
                .contains("] CRITICAL: V-0002 violations.log line 1 does");
        ledger.write(
                VIOLATIONS, ledger.text(VIOLATIONS).replace("  Action: y\n\n", "  Action: y\n  Status: Noted\n\n"));
        campaign.resolve("V-0002", "Put the line back");
        assertResolved("Put the line back");
    }

    @Test
    void a_folder_that_nothing_tells_of_halts_and_is_quarantined_when_resolved() throws IOException {
        copy(runs.get(0), "run-stray");
        assertRefused(
                "CRITICAL V-0001 run-stray stands among the locked runs, but registry.csv has no locked row for it and"
                        + " no valid intent tells of it (resolving it moves the folder to .quarantine/)\n"
                        + "campaign \"main\" is halted. Find out what happened, then say what was"
                        + " done:\n"
                        + "  " + resolveCommand());

        TestCampaign.Result resolved = campaign.resolve("V-0001", "It was a copy");

        assertThat(resolved.started()).isEmpty();
        assertThat(resolved.recovered()).containsExactly("run-stray was moved to .quarantine/");

        assertThat(ledger.names(".quarantine")).containsExactly("run-stray");
        assertThat(ledger.published()).hasSize(8);
        assertResolved("It was a copy");
    }

    @Test
    void a_published_run_that_does_not_hold_is_not_completed() throws IOException {
        String pair = pair(4);
        ledger.rewind(7, 3, 12);
        ledger.flip(runs.get(7), "scorecard.json");
        assertThatThrownBy(() -> campaign.run())
                .hasMessageStartingWith(
                        "CRITICAL V-0001 " + runs.get(7) + " stands among the locked runs, but registry.csv");

        TestCampaign.Result resolved = campaign.resolve("V-0001", "Changed the disk");

        assertThat(resolved.started()).containsExactly(pair);
        assertThat(ledger.names(".quarantine")).containsExactly(runs.get(7));
        assertThat(ledger.statuses().subList(7, 9))
                .containsExactly(runs.get(7) + " aborted", runs.get(6) + " superseded");
        String again = ledger.registered().get(10);
        assertResolved("Changed the disk, re-ran as " + again);
    }

    @Test
    @DisplayName("E17 a locked run of an unfinished pair whose folder is gone")
    void a_lost_run_of_an_unfinished_pair() {
        String pair = pair(4);
        ledger.rewind(7, 3, 12);
        ledger.removeRun(runs.get(6));
        ledger.removeRun(runs.get(7));
        assertThatThrownBy(() -> campaign.run())
                .hasMessage(
                        "CRITICAL V-0001 " + runs.get(6) + " is locked and does not hold any more: its folder is gone"
                                + " (resolving it marks the run superseded, keeps what is"
                                + " left of it in aborted/, and its pair runs again)\n"
                                + "campaign \"main\" is halted. Find out what happened, then"
                                + " say what was done:\n"
                                + "  "
                                + resolveCommand());

        TestCampaign.Result resolved = campaign.resolve("V-0001", "Somebody had cleaned up");

        assertThat(resolved.started()).containsExactly(pair);
        assertResolved(
                "Somebody had cleaned up, re-ran as " + ledger.registered().get(9));
    }

    @Test
    void a_campaign_without_campaign_json_is_not_begun_over_its_runs() throws IOException {
        Files.delete(campaign.runs().resolve(CampaignRecord.FILE));
        TreeMap<String, String> before = ledger.everything();
        assertThatThrownBy(() -> campaign.run())
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "CRITICAL campaign.json is missing in " + campaign.runs() + ", where 8 runs are locked. Put it"
                                + " back from a backup, or begin another campaign with -Dpairwright.campaign=<name>");
        assertThat(ledger.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"V-0002", "V-0001,V-0002"})
    void what_is_not_open_cannot_be_resolved(String ids) {
        ledger.flip(runs.get(0), "agent.log");
        campaign.run();
        assertThatThrownBy(() -> campaign.resolve(ids, "x"))
                .isInstanceOf(Refusal.class)
                .hasMessage("V-0002 is no violation of campaign \"main\" that waits to be resolved. Open: \n  V-0001 "
                        + runs.get(0) + " does not hold any more: agent.log was changed after locking (in " + pair(1)
                        + ")");
    }

    @Test
    void what_is_resolved_is_not_resolved_again() {
        ledger.flip(runs.get(0), "agent.log");
        campaign.run();
        campaign.resolve("V-0001", "x");
        assertThatThrownBy(() -> campaign.resolve("V-0001", "x"))
                .hasMessage("V-0001 is no violation of campaign \"main\" that waits to be resolved. Open: none; leave"
                        + " pairwright.resolve and pairwright.resolution out");
    }

    @Test
    void a_remedy_that_does_not_select_its_pair_is_refused() {
        ledger.flip(runs.get(0), "agent.log");
        campaign.run();
        String pair = pair(1);
        TreeMap<String, String> before = ledger.everything();
        assertThatThrownBy(() -> campaign.run(
                        each -> !each.pairId().value().equals(pair),
                        "campaign",
                        "main",
                        "resolve",
                        "V-0001",
                        "resolution",
                        "x"))
                .isInstanceOf(Refusal.class)
                .hasMessage("resolving V-0001 runs " + pair
                        + " again, which this start does not select: select the whole" + " class");
        assertThat(ledger.everything()).isEqualTo(before);
    }

    @Test
    void a_try_out_takes_no_remedy() {
        assertThatThrownBy(() -> campaign.run("campaign", "try", "resolve", "V-0001", "resolution", "x"))
                .hasMessage("a try-out needs no remedy, it begins anew by itself: name the campaign that is halted with"
                        + " -Dpairwright.campaign=<name>, or select every pair to mean the main one");
    }

    @Test
    void a_try_out_that_is_damaged_begins_anew() {
        campaign.run("campaign", "try");
        Ledger scratch = new Ledger(campaign.runs().resolve("try"));
        scratch.keep(CHAIN, 3);
        assertThat(campaign.run("campaign", "try").started()).hasSize(4);
        scratch.removeRun(scratch.registered().get(7));
        scratch.rewind(8, 3, 12);
        assertThat(campaign.run("campaign", "try").started()).hasSize(4);
    }

    @Test
    void of_several_violations_each_is_resolved_by_itself_or_all_at_once() {
        ledger.flip(runs.get(0), "agent.log");
        ledger.flip(runs.get(2), "agent.log");
        ledger.flip(runs.get(4), "agent.log");
        TestCampaign.Result halted = campaign.run();
        assertThat(halted.remedy()).contains(resolveCommand().replace("V-0001", "V-0001,V-0002,V-0003"));

        TestCampaign.Result one = campaign.resolve("V-0002", "Mended the second");

        assertThat(one.started()).containsExactly(pair(2));
        assertThat(one.halt()).hasValueSatisfying(reason -> assertThat(reason).startsWith("halted: V-0001 "));
        assertThat(one.verdicts()).filteredOn(Verdict.Broken.class::isInstance).hasSize(2);
        assertThat(CampaignRecord.read(campaign.runs()).halt())
                .hasValueSatisfying(halt -> assertThat(halt.violationId()).isEqualTo("V-0001"));

        TestCampaign.Result rest = campaign.resolve("V-0003,V-0001", "Mended the rest");

        assertThat(rest.started()).containsExactly(pair(1), pair(3));
        assertThat(rest.halt()).isEmpty();
        assertResolved("Mended the rest, re-ran as "
                + ledger.registered().stream()
                        .filter(run -> run.contains(runs.get(4).substring(23)) && run.endsWith("-v2"))
                        .reduce((first, second) -> second)
                        .orElseThrow());
    }

    @ParameterizedTest(name = "killed with {0} rows of progress, {1} of the registry, run again: {2}")
    @CsvSource({"5, 8, false", "6, 8, false", "6, 9, false", "6, 10, false", "6, 11, true", "6, 12, true", "7, 12, true"
    })
    @DisplayName("E18 a remedy that is killed leaves the campaign halted, and the same command completes it")
    void a_remedy_killed_anywhere(int progress, int rows, boolean again) {
        String pair = pair(1);
        ledger.flip(runs.get(0), "agent.log");
        TestCampaign.Result halted = campaign.run();
        String open = ledger.text(VIOLATIONS);
        String record = ledger.text(CampaignRecord.FILE);
        campaign.resolve("V-0001", "Put the disk right");
        List<String> second = ledger.registered().subList(10, 12);
        ledger.write(VIOLATIONS, open);
        ledger.write(CampaignRecord.FILE, record);
        ledger.keep(PROGRESS, progress);
        ledger.keep(REGISTRY, rows + 1);
        ledger.keep(CHAIN, rows);
        if (rows == 8) {
            ledger.putBack(runs.get(0));
        }
        if (!again) {
            ledger.write(JOURNAL, "");
            second.forEach(ledger::removeRun);
        }

        TestCampaign.Result between = campaign.run();

        assertThat(between.verdict(pair)).isEqualTo(halted.verdict(pair));
        assertThat(between.started()).isEmpty();
        assertThat(between.halt()).isEqualTo(halted.halt());

        campaign.resolve("V-0001", "Put the disk right");

        String last = ledger.lines(PROGRESS).get(ledger.lines(PROGRESS).size() - 1);
        assertThat(last).contains(pair + ",").contains("-v2,").contains(",complete,");
        assertThat(ledger.statuses())
                .filteredOn(row -> row.endsWith(" superseded"))
                .hasSize(2);
        assertThat(ledger.statuses()).filteredOn(row -> row.endsWith(" locked")).hasSize(10);
        String successor = ledger.registered().get(10);
        assertResolved("Put the disk right, re-ran as " + successor);
    }

    @Test
    void a_halt_that_was_not_written_before_a_kill_is_written_by_the_next_start() {
        ledger.flip(runs.get(0), "agent.log");
        String free = ledger.text(CampaignRecord.FILE);
        campaign.run();
        String halted = ledger.text(CampaignRecord.FILE);
        ledger.write(CampaignRecord.FILE, free);
        campaign.run();
        assertThat(ledger.text(CampaignRecord.FILE)).isEqualTo(halted);
    }

    @Test
    void a_halt_that_was_not_cleared_before_a_kill_is_cleared_by_the_next_start() {
        ledger.flip(runs.get(0), "agent.log");
        campaign.run();
        String halted = ledger.text(CampaignRecord.FILE);
        campaign.resolve("V-0001", "x");
        ledger.write(CampaignRecord.FILE, halted);
        TestCampaign.Result after = campaign.run();
        assertThat(after.halt()).isEmpty();
        assertThat(CampaignRecord.read(campaign.runs()).halt()).isEmpty();
    }

    @Test
    void a_resolution_tells_when_it_was_made() {
        ledger.flip(runs.get(0), "agent.log");
        campaign.run();
        campaign.resolve("V-0001", "x");
        assertThat(ledger.lines(VIOLATIONS).stream()
                        .filter(line -> line.startsWith("["))
                        .toList())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .matches("\\[\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z\\] CRITICAL: V-0001 "
                                + runs.get(0)
                                + " does not hold any more: agent.log was changed after locking \\(in " + pair(1)
                                + "\\)\n"));
    }
}
