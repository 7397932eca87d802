package dev.pairwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.testkit.Played;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pilot, replay, backup, restore and close from the command line. */
@Tag("slow")
class KeepingCommandsTest extends CommandTestCase {

    private static final String HASH = "sha256:[0-9a-f]{64}";

    @AfterEach
    void removable() throws IOException {
        TreeRemoval.remove(home.resolve("restored"));
    }

    private String[] key() {
        return new String[] {"--key", home.resolve("key.pem").toString()};
    }

    private Spoken run(String... more) {
        return command("run", concat(key(), more));
    }

    private static String[] concat(String[] first, String... second) {
        String[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private String plainly(String text) {
        return plain(text)
                .replaceAll(HASH, "<hash>")
                .replaceAll("[0-9.]+ kB", "<size>")
                .replaceAll("20[0-9-]+T[0-9:.]+Z", "<time>");
    }

    @Test
    void a_run_makes_the_pilot_first_and_says_so() throws IOException {
        builder()
                .experiment(experiment -> ((ObjectNode) experiment.get("policies")).put("pilot", "run"))
                .write();

        Spoken spoken = run();

        assertThat(spoken.exit()).as(spoken.all()).isZero();
        assertThat(spoken.out())
                .containsSubsequence(
                        "campaign  pilot, all 2 pairs (4 runs), one at a time",
                        "Pairwright: pilot of exp-test (campaign pilot): go, 9 of 9 criteria met",
                        "campaign  main, all 4 pairs (8 runs), one at a time");
        assertThat(home.resolve("results/backups/exp-test/pilot/backup-0001-full.zip"))
                .exists();
    }

    @Test
    void by_hand_the_main_campaign_is_not_begun_without_its_pilot() throws IOException {
        builder()
                .experiment(experiment -> ((ObjectNode) experiment.get("policies")).put("pilot", "run"))
                .write();

        assertThat(refused(command(
                        "pin-and-run", concat(key(), "--init", "--pair-id", "pair-0101", "--variant", "first"))))
                .isEqualTo(
                        "the main campaign of exp-test begins only after its pilot (policies.pilot is \"run\"), and there is none"
                                + " in <home>/experiments/exp-test/runs that said go. Make it with --campaign pilot");
    }

    @Test
    void replay_says_how_many_measures_agree() {
        run();

        String said = said(command("replay", key()));

        assertThat(said)
                .startsWith("2 runs of campaign main replayed: ")
                .endsWith("\n  table   <home>/experiments/exp-test/runs/replay-results.csv\n");
        assertThat(said.lines().findFirst().orElseThrow())
                .matches(".*: 1[2-4] same(, [12] (acceptable|explainable)){0,2}");
    }

    @Test
    void replay_of_what_is_no_run_is_not_understood() {
        Spoken spoken = command("replay", "--run", "this");

        assertThat(spoken.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err()).startsWith("\"this\" is no run's id\n");
    }

    @Test
    void a_backup_says_what_it_holds_and_a_second_one_that_nothing_is_new() {
        run();

        assertThat(plainly(said(command("backup", "--to", home.resolve("copies").toString()))))
                .matches(
                        """
                        full backup 1 of campaign main: ([0-9]+) of \\1 files, <size>, verified
                          <home>/copies/exp-test/main/backup-0001-full.zip
                        """);
        assertThat(said(command("backup", "--to", home.resolve("copies").toString())))
                .isEqualTo("nothing is new since the last backup in <home>/copies/exp-test/main\n");
    }

    @Test
    void while_somebody_else_makes_a_backup_the_folder_is_busy() throws IOException {
        run();
        Path backups = Files.createDirectories(home.resolve("results/backups/exp-test/main"));
        try (FileChannel channel = FileChannel.open(
                        backups.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            Spoken spoken = command("backup");
            assertThat(spoken.exit()).isEqualTo(ExitCode.BUSY);
            assertThat(plain(spoken.err()))
                    .isEqualTo("another backup is being made in <home>/results/backups/exp-test/main; wait for it\n");
        }
    }

    @Test
    void restore_says_what_was_proved() {
        run();
        String folder = home.resolve("restored").toString();

        assertThat(plainly(said(command("restore", "--to", folder))))
                .matches(
                        """
                        campaign main is restored as it was at <time> \\(backup 3\\) and holds
                          runs    8 locked runs are what was sealed
                          rows    8, the chain holds
                          head    <hash>
                          key     .*
                          folder  <home>/restored
                        """);
        assertThat(Spoken.by("verify", folder).exit()).isZero();
        assertThat(refused(command("restore", "--to", folder)))
                .isEqualTo(
                        "<home>/restored is there already, and nothing is ever put back over it: name a folder that is not there,"
                                + " or move this one away");
    }

    @Test
    void restore_without_backups_is_not_understood() {
        Spoken spoken = command("restore", "--to", "restored");

        assertThat(spoken.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(plain(spoken.err()))
                .startsWith(
                        "there are no backups in <home>/results/backups/exp-test/main: say with --from where they are\n");
    }

    @Test
    void close_says_how_it_ended_and_where_the_archive_is() {
        run();

        assertThat(plainly(said(command("close", key()))))
                .matches("campaign main is closed, complete\n  pairs    4 of 4 count\n"
                        + "  page     <home>/experiments/exp-test/report/closure.html\n"
                        + "  archive  <home>/results/closed/exp-test-1.0.0-main.zip, [0-9]+ files; VERIFY.txt in it says how it is"
                        + " checked\n  head     <hash>\n  publish the head where you cannot change it later\n");
    }

    @Test
    void close_of_a_campaign_that_is_not_done_names_the_conditions() {
        run("--pairs", "TASK-001:1", "--campaign", "main");

        String refused = refused(command("close", key()));

        assertThat(refused)
                .startsWith(
                        "campaign \"main\" is not closed, for it has not ended as planned:\n  - at least 1 pair of every task,"
                                + " target 2: 0 to 1 of each (missing to the registered minimum are 1 pair of TASK-002)\n")
                .endsWith(
                        "it then counts as abandoned, and nothing may be concluded from it, and no further pair of it is ever"
                                + " started");
        assertThat(Files.exists(Path.of(runs().toString(), "closure.json"))).isFalse();
        assertThat(said(command("close", concat(key(), "--reason", "no money"))))
                .startsWith("campaign main is closed, abandoned: no money\n");
        assertThat(Played.text(runs().resolve("closure.json"))).contains("\"outcome\": \"abandoned\"");
    }
}
