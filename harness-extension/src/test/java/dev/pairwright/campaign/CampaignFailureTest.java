package dev.pairwright.campaign;

import static dev.pairwright.campaign.CampaignBench.runsIn;
import static dev.pairwright.testkit.Played.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.Verdict;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.run.RunFolder;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a campaign does when the provider, the disk or the experiment's files fail it under way. */
class CampaignFailureTest extends CampaignTestCase {

    /** The registry as variant, attempt and status, a row a line. */
    private List<String> registry(String campaign) {
        return text(bench.runs().resolve(campaign).resolve("registry.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[1] + (cells[0].endsWith("-v2") ? " v2 " : " ") + cells[4])
                .toList();
    }

    private PairOutcome pairWithOutage(int from, int to) {
        Agents.Outage.inRuns(from, to);
        return bench.named("outage").agent(Agents.Outage.class).first(1).run().get(0);
    }

    @Test
    void an_outage_in_the_first_run_makes_both_sides_run_again() {
        PairOutcome outcome = pairWithOutage(1, 1);
        String first = outcome.pair().first().value();
        String second = outcome.pair().second().value();
        assertThat(outcome.verdict()).isEqualTo(new Verdict.Holds());
        assertThat(registry("outage"))
                .containsExactly(first + " unscored", second + " aborted", first + " v2 locked", second + " v2 locked");
        assertThat(runsIn(bench.runs().resolve("outage"))).hasSize(2).allMatch(name -> name.endsWith("-v2"));
    }

    @Test
    void an_outage_in_the_second_run_supersedes_the_first() {
        PairOutcome outcome = pairWithOutage(2, 2);
        String first = outcome.pair().first().value();
        String second = outcome.pair().second().value();
        assertThat(outcome.verdict()).isEqualTo(new Verdict.Holds());
        assertThat(registry("outage"))
                .containsExactly(
                        first + " locked",
                        first + " superseded",
                        second + " unscored",
                        first + " v2 locked",
                        second + " v2 locked");
        assertThat(runsIn(bench.runs().resolve("outage")))
                .as("what is locked stays")
                .hasSize(3);
    }

    @Test
    void a_run_that_was_made_again_names_the_one_it_corrects() {
        PairOutcome outcome = pairWithOutage(1, 1);
        List<String> ids = text(bench.runs().resolve("outage/registry.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[0])
                .toList();
        Manifest manifest = new RunFolder(outcome.runs().get(0).folder()).readManifest();
        assertThat(manifest.runId().value()).isEqualTo(ids.get(2));
        assertThat(manifest.metadata().corrects()).contains(new RunId(ids.get(0)));
        assertThat(manifest.pairing().attempt()).isEqualTo(2);
    }

    @Test
    void an_outage_that_outlasts_all_attempts_leaves_the_pair_to_the_next_start() {
        PairOutcome outcome = pairWithOutage(1, 2);
        assertThat(outcome.runs()).isEmpty();
        assertThat(outcome.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Documented.class,
                        documented -> assertThat(documented.reason())
                                .matches(
                                        "V-0001 run-\\S+-v2 unscored: provider answers 503; the last of 2 attempts of this start \\(in pair-0201\\)"));
        assertThat(text(bench.runs().resolve("outage/violations.log")))
                .contains("] NON-CRITICAL: V-0001 run-", "  Status: Noted\n");
        assertThat(registry("outage"))
                .extracting(row -> row.substring(row.lastIndexOf(' ') + 1))
                .containsExactly("unscored", "aborted", "unscored", "aborted");
        assertThat(text(bench.runs().resolve("outage/progress.csv")).lines()).hasSize(1);
        assertThat(text(bench.runs().resolve("outage/remaining.csv")))
                .isEqualTo("task_id,complete,remaining\nTASK-001,0,6\nTASK-002,0,6\n");

        PairOutcome next = bench.again().first(1).run().get(0);
        assertThat(next.verdict()).isEqualTo(new Verdict.Holds());
        assertThat(next.repeated()).isFalse();
        assertThat(next.runs()).extracting(run -> run.runId().value()).allMatch(id -> id.endsWith("-v3"));
    }

    @Test
    void an_outage_that_outlasts_all_attempts_halts_where_the_policy_says_so() {
        bench.capsule()
                .experiment(e -> ((ObjectNode) e.at("/policies/violation_classes")).put("unscored", "critical"))
                .write();
        PairOutcome outcome = pairWithOutage(1, 2);
        assertThat(outcome.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.reason())
                                .matches(
                                        "V-0001 run-\\S+-v2 unscored: provider answers 503; the last of 2 attempts of this start \\(in pair-0201\\)"));
        assertThat(bench.again().first(1).run().get(0).verdict()).isEqualTo(outcome.verdict());
    }

    @Test
    void a_full_disk_halts_the_campaign_and_what_was_not_locked_is_aborted() {
        Agents.FullDisk.begin();
        List<PairOutcome> outcomes =
                bench.named("full").agent(Agents.FullDisk.class).run();
        PairOutcome broken = outcomes.get(0);
        assertThat(broken.verdict())
                .isInstanceOfSatisfying(Verdict.Broken.class, verdict -> assertThat(verdict.reason())
                        .matches(
                                "V-0001 run-\\S+ harness failure: dev\\.pairwright\\.io\\.StorageFailure: could not write /full: "
                                        + "no space left on device \\([0-9]+ bytes usable there\\) at \\S+ \\(in "
                                        + broken.pair().pairId() + "\\)"));
        assertThat(registry("full"))
                .containsExactly(
                        broken.pair().first() + " locked", broken.pair().second() + " aborted");
        assertThat(text(bench.runs().resolve("full/progress.csv")).lines().skip(1))
                .singleElement()
                .asString()
                .contains(",failed,");
        assertThat(outcomes.subList(1, 12))
                .extracting(PairOutcome::verdict)
                .hasOnlyElementsOfType(Verdict.NotStarted.class);
        assertThat(bench.again().run().get(0).verdict())
                .as("it fails every time it is asked for")
                .isEqualTo(broken.verdict());
    }

    @Test
    void B02_a_file_changed_while_the_campaign_runs_halts_it_and_is_named_with_both_hashes() {
        String notes = "experiments/exp-test/tasks/TASK-002/inputs/notes.txt";
        Agents.Meddler.with(home.resolve(notes));
        List<PairOutcome> outcomes =
                bench.named("meddled").agent(Agents.Meddler.class).run();
        PairOutcome broken = outcomes.stream()
                .filter(outcome -> outcome.verdict() instanceof Verdict.Broken)
                .collect(Collectors.toList())
                .get(0);
        assertThat(((Verdict.Broken) broken.verdict()).reason())
                .matches("V-000[0-9] run-\\S+ " + notes + " was changed while the campaign ran: planned "
                        + Sha256.ofText("some\n") + ", found " + Sha256.ofText("meddled\n") + " \\(in "
                        + broken.pair().pairId() + "\\)");
        assertThat(registry("meddled"))
                .endsWith(broken.pair().first() + " aborted", broken.pair().second() + " aborted");
        assertThat(outcomes.get(11).verdict()).isInstanceOf(Verdict.NotStarted.class);
    }
}
