package dev.pairwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A run's workflow, step by step at the command line. */
class ByHandTest extends CommandTestCase {

    /** The schedule of this experiment begins with pair-0201, the variant "second" first. */
    private static final String[] INIT = {"--init", "--pair-id", "pair-0201", "--variant", "second"};

    private String pinned() {
        assertThat(command("pin-and-run", INIT).exit()).isZero();
        return manifest("second");
    }

    private String manifest(String variant) {
        String run = runIds(".staging").stream()
                .filter(name -> name.contains("-" + variant + "-"))
                .findFirst()
                .orElseThrow();
        return runs().resolve(".staging").resolve(run).resolve("manifest.json").toString();
    }

    @Test
    void every_step_of_a_pair_says_what_was_done_and_what_comes_next() {
        String staging = "<home>/experiments/exp-test/runs/.staging/";
        String run = "run-<time>-second-TASK-002";
        String partner = "run-<time>-first-TASK-002";
        assertThat(said(command(
                        "pin-and-run",
                        "--init",
                        "--variant",
                        "second",
                        "--task",
                        "TASK-002",
                        "--seed",
                        "43",
                        "--pair-id",
                        "pair-0201",
                        "--output",
                        "runs/run-{timestamp}-second-TASK-002/")))
                .isEqualTo(run + " pinned and validated, seed 43, first run of pair-0201, partner " + partner + "\n"
                        + "  manifest  " + staging + run + "/manifest.json\n"
                        + "  next      pairwright pin-and-run --execute --manifest " + staging + run
                        + "/manifest.json\n");
        String manifest = manifest("second");
        assertThat(said(Spoken.by("validate-manifest", manifest)))
                .isEqualTo("the manifest of " + run
                        + " holds: pair-0201, second, TASK-002, seed 43, 2 inputs, not locked\n");
        assertThat(said(Spoken.by("pin-and-run", "--execute", "--manifest", manifest)))
                .matches("\\Q" + run + " executed: success after \\E[0-9.E-]+ s\n\\Q  manifest  " + staging + run
                        + "/manifest.json\n  next      pairwright evaluate --manifest " + staging + run
                        + "/manifest.json\n\\E");
        assertThat(said(Spoken.by("evaluate", "--manifest", manifest)))
                .isEqualTo(run + " evaluated: scorecard.json and evaluation.log are written\n  manifest  " + staging
                        + run + "/manifest.json\n  next      pairwright lock-run " + staging + run
                        + "/manifest.json\n");
        assertThat(said(Spoken.by("lock-run", manifest)))
                .matches(
                        "\\Q" + run + " locked at \\E\\S+Z\n\\Q  manifest  <home>/experiments/exp-test/runs/" + run
                                + "/manifest.json\n  next      pairwright pin-and-run --init --pair-id pair-0201 --variant first\n\\E");
        assertThat(said(command("status")))
                .isEqualTo(
                        """
                        exp-test, campaign main: 0 of 4 pairs are done
                          TASK-001  0 of 2
                          TASK-002  0 of 2
                          next in the schedule: pair-0201 (TASK-002), second first
                          by hand: pair-0201: run-<time>-second-TASK-002 is locked, run-<time>-first-TASK-002 is reserved
                          violations: 0
                        """);
        String whole = said(command("pin-and-run", "--full", "--pair-id", "pair-0201", "--variant", "first"));
        assertThat(whole)
                .startsWith(partner + " pinned and validated, seed 43, second run of pair-0201, partner " + run);
        assertThat(whole).endsWith("/" + partner + "/manifest.json\npair-0201 holds\n");
        assertThat(said(command("verify-pairing", "--pair-id", "pair-0201")))
                .isEqualTo("pair-0201 holds: both runs are what was sealed, and a pair\n");
        assertThat(said(Spoken.by("validate-manifest", manifest.replace(".staging/", ""))))
                .endsWith(", locked\n");

        assertThat(command("run").out()).contains("1 locked pair verified").doesNotContain("recovered");
        assertThat(said(command("status"))).startsWith("exp-test, campaign main: 4 of 4 pairs are done\n");
    }

    @Test
    void the_path_that_a_run_will_have_is_understood_while_it_is_under_way() {
        String manifest = pinned().replace("/.staging", "");
        assertThat(said(Spoken.by("validate-manifest", manifest))).contains(" holds: pair-0201, second");
        String relative = "runs/" + Path.of(manifest).getParent().getFileName() + "/manifest.json";
        assertThat(said(command("validate-manifest", relative))).contains(" holds: pair-0201, second");
    }

    @Test
    void a_wrong_seed_order_or_folder_is_refused_and_nothing_is_begun() {
        assertThat(refused(command(
                        "pin-and-run", "--init", "--pair-id", "pair-0201", "--variant", "second", "--seed", "42")))
                .isEqualTo("this run is not what the schedule plans: 1 problem\n"
                        + "  - --seed: pair-0201 has the seed 43, for both runs; 42 would make it another experiment");
        assertThat(refused(command("pin-and-run", "--init", "--pair-id", "pair-0201", "--variant", "first")))
                .isEqualTo("the schedule has second go first in pair-0201, and it has not begun: "
                        + "pin that run first, with --variant second");
        assertThat(refused(command(
                        "pin-and-run", "--full", "--pair-id", "pair-0201", "--variant", "second", "--output", "out")))
                .isEqualTo(
                        "--output names out, which is not reserved for this run: nothing is, before its pair is begun. "
                                + "Leave --output out, or write <home>/experiments/exp-test/runs/run-{timestamp}-second-TASK-002");
        assertThat(runIds(".staging")).isEmpty();
    }

    @Test
    void a_step_before_its_turn_is_refused_with_the_command_that_comes_first() {
        String manifest = pinned();
        String run = "run-<time>-second-TASK-002";
        String next =
                " is pinned, so this is not what comes next. Its next command:\n  pairwright pin-and-run --execute "
                        + "--manifest <home>/experiments/exp-test/runs/.staging/" + run + "/manifest.json";
        assertThat(refused(Spoken.by("evaluate", "--manifest", manifest))).isEqualTo(run + next);
        assertThat(refused(Spoken.by("lock-run", manifest))).isEqualTo(run + next);
        assertThat(refused(command("verify-pairing", "--pair-id", "pair-0201"))).isEmpty();
        assertThat(plain(command("verify-pairing", "--pair-id", "pair-0201").out()))
                .isEqualTo("pair-0201 does not hold\n"
                        + "  fault   pair-0201: has no row in progress.csv: not both of its runs are locked\n");
    }

    @Test
    void a_broken_manifest_and_changed_inputs_are_refused_by_every_step_that_reads_them() throws IOException {
        String manifest = pinned();
        Path file = Path.of(manifest);
        byte[] whole = Files.readAllBytes(file);
        Files.writeString(file, new String(whole, StandardCharsets.UTF_8).replace("\"seed\": 43", "\"seed\": \"43\""));
        assertThat(refused(Spoken.by("validate-manifest", manifest)))
                .startsWith("run-<time>-second-TASK-002/manifest.json")
                .contains("#/task/seed");
        assertThat(refused(Spoken.by("pin-and-run", "--execute", "--manifest", manifest)))
                .startsWith("run-<time>-second-TASK-002 is not as the last command left it:\n  - ")
                .contains("#/task/seed")
                .endsWith("\nPut it back as it was, or give the attempt up, and the pair runs again: "
                        + "pairwright pin-and-run --give-up \"why\" --pair-id pair-0201");
        Files.write(file, whole);
        Files.writeString(file.resolveSibling("inputs").resolve("notes.txt"), "other\n");
        assertThat(refused(Spoken.by("validate-manifest", manifest)))
                .isEqualTo(
                        "the manifest of run-<time>-second-TASK-002 does not hold: 1 problem\n"
                                + "  - run-<time>-second-TASK-002/manifest.json#/inputs/files/1: the snapshot of notes.txt is not what was pinned");
        assertThat(refused(Spoken.by("pin-and-run", "--execute", "--manifest", manifest)))
                .startsWith(
                        "run-<time>-second-TASK-002 is not as the last command left it:\n  - inputs/notes.txt was changed\n");

        assertThat(said(command("pin-and-run", "--give-up", "somebody wrote in it", "--pair-id", "pair-0201")))
                .isEqualTo("run-<time>-second-TASK-002 given up as V-0001: run-<time>-second-TASK-002 and "
                        + "run-<time>-first-TASK-002 count for nothing\n"
                        + "  manifest  <home>/experiments/exp-test/runs/aborted/run-<time>-second-TASK-002/manifest.json\n"
                        + "  next      pairwright pin-and-run --init --pair-id pair-0201 --variant second\n");
        assertThat(said(command("pin-and-run", INIT))).startsWith("run-<time>-second-TASK-002-v2 pinned");
    }

    @Test
    void a_run_that_is_nowhere_is_refused() {
        assertThat(refused(Spoken.by("evaluate", "--manifest", home + "/manifest.json")))
                .isEqualTo(
                        "there is no run at <home>/manifest.json: give the manifest.json that pairwright pin-and-run --init "
                                + "told, or the folder of a locked run");
    }

    @Test
    void options_that_are_missing_are_a_matter_of_usage() {
        Spoken spoken = command("pin-and-run", "--init");
        assertThat(spoken.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.err()).startsWith("--init needs --pair-id\n");
        assertThat(command("pin-and-run", "--init", "--full").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(command("pin-and-run", "--execute").err()).startsWith("--execute needs --manifest\n");
    }
}
