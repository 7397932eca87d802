package dev.pairwright.campaign;

import static dev.pairwright.campaign.CampaignBench.runsIn;
import static dev.pairwright.testkit.Played.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Verdict;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is locked before the first run, and what a later start must not change. */
class CampaignPlanTest extends CampaignTestCase {

    private void assertRefused(CampaignBench start, String message) {
        assertThatThrownBy(start::open).isInstanceOf(Refusal.class).hasMessage(message);
    }

    private static Manifest manifest(Path campaign) {
        return new RunFolder(campaign.resolve(runsIn(campaign).iterator().next())).readManifest();
    }

    @Test
    void another_agent_is_refused_with_both_and_what_to_do() {
        bench.first(1).named("part").run();
        CampaignRecord record = CampaignRecord.read(bench.runs().resolve("part"));
        String hash = record.agent().hash().hex().substring(0, 12);
        CampaignBench other = bench.again().agent("nop").first(2);
        assertRefused(
                other,
                "campaign \"part\" was begun with agent oracle (oracle 1.0.0, model oracle-1, " + hash
                        + ") and cannot go on with nop (nop 1.0.0, model oracle-1, " + hash
                        + "): all its runs must be of one agent. Begin another campaign with "
                        + "-Dpairwright.campaign=<name>, or go on with the first agent by -Dpairwright.agent=oracle");
        assertThat(other.heard().started()).isEmpty();
    }

    private void secondModel(String model) {
        bench.capsule()
                .experiment(e -> {
                    e.put("factor", "model");
                    ((ObjectNode) e.at("/variants/1")).put("specification_file", "variants/first.md");
                    ((ObjectNode) e.at("/variants/1")).putObject("agent").put("model", model);
                })
                .write();
    }

    @Test
    void another_agent_of_the_second_variant_is_refused_too() {
        secondModel("model-2");
        bench.agent(Agents.Slow.class).first(1).named("part").run();
        CampaignRecord record = CampaignRecord.read(bench.runs().resolve("part"));
        assertThat(record.secondAgent()).hasValueSatisfying(pin -> {
            assertThat(pin.model()).isEqualTo("model-2");
            assertThat(pin).isNotEqualTo(record.agent());
        });
        secondModel("model-3");
        assertThatThrownBy(bench.again().first(2)::open)
                .isInstanceOf(Refusal.class)
                .hasMessageMatching(
                        "campaign \"part\" was begun with agent .+, model model-2, .+\\) and cannot go on with .+,"
                                + " model model-3, .+\\) for the second variant: all its runs must be of one agent\\. .+");
    }

    @Test
    void a_changed_plan_is_refused_with_every_change_and_three_ways_on() throws IOException {
        bench.first(1).named("part").run();
        CampaignRecord record = CampaignRecord.read(bench.runs().resolve("part"));
        bench.capsule()
                .experiment(e -> e.put("schedule_seed", 8))
                .file("tasks/TASK-001/README.md", "# New\n")
                .file("research.md", "# Changed\n")
                .write();
        Files.delete(bench.capsule().folder().resolve("tasks/TASK-002/inputs/kept/readonly.txt"));
        bench.capsule()
                .task("TASK-002", task -> ((ObjectNode) task.at("/inputs")).removeAll())
                .without("tasks/TASK-002/inputs/kept")
                .write();
        assertThatThrownBy(bench.again().first(2)::open)
                .isInstanceOf(Refusal.class)
                .hasMessageMatching(
                        """
                        the plan of campaign "part" was locked at %s and has changed since:
                          - schedule was sha256:[0-9a-f]{64}, now sha256:[0-9a-f]{64}
                          - experiments/exp-test/experiment\\.json changed
                          - experiments/exp-test/research\\.md changed
                          - experiments/exp-test/tasks/TASK-001/README\\.md is new
                          - experiments/exp-test/tasks/TASK-002/inputs/kept/readonly\\.txt is gone
                          - experiments/exp-test/tasks/TASK-002/spec\\.json changed
                        Three ways on: revert the change; or raise "version" in experiment\\.json and begin a new \
                        campaign with -Dpairwright\\.campaign=<name>; or try the change out with \
                        -Dpairwright\\.campaign=try, which is never evidence"""
                                .formatted(record.startedAt().replace(".", "\\.")));
    }

    @Test
    void a_partial_selection_without_a_name_is_a_try_out() {
        CampaignBench start = bench.first(2);
        try (Campaign campaign = start.open()) {
            assertThat(campaign.name()).hasToString("try");
            campaign.schedule().pairs().subList(0, 2).forEach(pair -> campaign.join(pair.pairId()));
        }
        Path folder = bench.runs().resolve("try");
        assertThat(runsIn(folder)).hasSize(4);
        assertThat(runsIn(bench.runs())).isEmpty();
        assertThat(manifest(folder).metadata().notes()).isEqualTo("try-out: never evidence");
    }

    @Test
    void a_partial_selection_in_a_named_campaign_is_noted_as_a_departure() {
        bench.named("pilot").first(2).run();
        Path folder = bench.runs().resolve("pilot");
        assertThat(manifest(folder).metadata().notes())
                .isEqualTo("departure from the schedule: 2 of 12 pairs were selected");
        bench.again().named("single").unknownSelection().run();
        assertThat(manifest(bench.runs().resolve("single")).metadata().notes())
                .isEqualTo("departure from the schedule: single pairs were selected");
    }

    @Test
    void a_complete_selection_departs_from_nothing() {
        bench.named("whole").run();
        assertThat(manifest(bench.runs().resolve("whole")).metadata().notes()).isEmpty();
    }

    @Test
    void the_try_out_is_begun_anew_when_the_experiment_changes() {
        bench.first(1).run();
        String before = runsIn(bench.runs().resolve("try")).toString();
        bench.capsule().file("research.md", "# Changed\n").write();
        CampaignBench again = bench.again().first(1);
        assertThat(again.run().get(0)).satisfies(outcome -> {
            assertThat(outcome.repeated()).isFalse();
            assertThat(outcome.verdict()).isEqualTo(new Verdict.Holds());
        });
        assertThat(runsIn(bench.runs().resolve("try"))).hasSize(2);
        assertThat(runsIn(bench.runs().resolve("try")).toString()).isNotEqualTo(before);
        assertThat(text(bench.runs().resolve("try/registry.csv")).lines()).hasSize(3);
    }

    @Test
    void the_try_out_goes_on_while_nothing_changes_and_is_begun_anew_with_another_agent() {
        bench.first(1).run();
        assertThat(bench.again().first(1).run().get(0).repeated()).isTrue();
        assertThat(bench.again().agent("nop").first(1).run().get(0).repeated()).isFalse();
    }

    @Test
    void under_a_debugger_only_the_scratch_campaign_may_run() {
        assertRefused(
                bench.named("pilot").debugged(),
                "a debugger is attached, so time limits are off, and only the scratch campaign may run: leave "
                        + "-Dpairwright.campaign out or detach the debugger");
        assertThat(bench.runs()).doesNotExist();
        try (Campaign campaign = bench.again().named("try").debugged().first(0).open()) {
            assertThat(campaign.name()).hasToString("try");
        }
    }

    @Test
    void under_a_debugger_even_a_complete_selection_is_a_try_out() {
        try (Campaign campaign = bench.debugged().open()) {
            assertThat(campaign.name()).hasToString("try");
        }
    }

    @Test
    void an_experiment_that_is_not_right_leaves_no_trace() {
        bench.capsule().experiment(e -> e.put("version", "latest")).write();
        assertThatThrownBy(bench::open).isInstanceOf(Refusal.class).hasMessageContaining("experiment.json#/version");
        assertThat(bench.runs()).doesNotExist();
    }

    @Test
    void an_unknown_agent_is_refused_with_the_known_ones() {
        assertRefused(
                bench.agent("orakel"),
                "there is no agent \"orakel\". Known: simulated, oracle, nop, chat, the names of agents in"
                        + " META-INF/services/dev.pairwright.agent.Agent, and the names of classes that implement it. Set"
                        + " pairwright.agent or agent.adapter in experiment.json");
        assertThat(bench.runs()).doesNotExist();
        assertRefused(
                bench.again().agent(String.class.getName()),
                "there is no agent \"java.lang.String\". Known: simulated, oracle, nop, chat, the names of agents in"
                        + " META-INF/services/dev.pairwright.agent.Agent, and the names of classes that implement it. Set"
                        + " pairwright.agent or agent.adapter in experiment.json");
    }

    @Test
    void an_agent_that_cannot_be_made_is_refused_with_what_it_needs() {
        assertThatThrownBy(bench.agent(Agents.NeedsAKey.class)::open)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("the agent dev.pairwright.campaign.Agents$NeedsAKey cannot be made: it needs a "
                        + "public constructor without parameters");
    }

    @Test
    void policies_nobody_brought_are_refused() {
        bench.capsule()
                .experiment(e -> ((ObjectNode) e.get("agent"))
                        .put("adapter", "simulated")
                        .putObject("settings")
                        .put("policies", "nobody-s")
                        .putObject("slip_rates")
                        .put("first", 0)
                        .put("second", 0))
                .write();
        assertThatThrownBy(bench::open)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("the simulated agent cannot play this experiment: 1 problem\n"
                        + "  - experiment.json#/agent/settings/policies: no policies are called \"nobody-s\" (known: ")
                .hasMessageEndingWith("; add yours to META-INF/services/dev.pairwright.rehearsal.RehearsalPolicies)");
    }
}
