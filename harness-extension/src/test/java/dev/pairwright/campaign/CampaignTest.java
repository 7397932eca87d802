package dev.pairwright.campaign;

import static dev.pairwright.campaign.CampaignBench.outcomes;
import static dev.pairwright.campaign.CampaignBench.runsIn;
import static dev.pairwright.testkit.Played.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.Evidence;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.Verdict;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CampaignTest extends CampaignTestCase {

    @Test
    void every_pair_is_carried_out_and_locked_and_every_ledger_says_so() {
        try (Campaign campaign = bench.open()) {
            assertThat(outcomes(campaign)).hasSize(12).allSatisfy(outcome -> {
                assertThat(outcome.verdict()).isEqualTo(new Verdict.Holds());
                assertThat(outcome.repeated()).isFalse();
                assertThat(outcome.runs()).hasSize(2).allSatisfy(run -> assertThat(run.success())
                        .isTrue());
            });
            assertThat(campaign.name()).hasToString("main");
            assertThat(campaign.evidence()).isEqualTo(Evidence.SIMULATED);
            assertThat(campaign.halt()).isEmpty();
            assertThat(campaign.complete()).isEqualTo(Map.of(new TaskId("TASK-001"), 6, new TaskId("TASK-002"), 6));
        }
        Path runs = bench.runs();
        assertThat(text(runs.resolve("remaining.csv")))
                .isEqualTo("task_id,complete,remaining\nTASK-001,6,0\nTASK-002,6,0\n");
        assertThat(text(runs.resolve("progress.csv")))
                .startsWith("task_id,pair_id,run_id_one,run_id_two,status,completed_at\n");
        assertThat(text(runs.resolve("progress.csv")).lines().skip(1))
                .hasSize(12)
                .allMatch(line -> line.contains(",complete,"));
        assertThat(text(runs.resolve("registry.csv")).lines().skip(1))
                .hasSize(24)
                .allMatch(line -> line.endsWith(",locked"));
        assertThat(text(runs.resolve("registry.csv")).lines().skip(1).map(line -> line.split(",", -1)[0]))
                .containsExactlyInAnyOrderElementsOf(runsIn(runs));
        assertThat(text(runs.resolve("registry.chain.jsonl")).lines()).hasSize(24);
        assertThat(text(runs.resolve(".staging/journal.jsonl")).lines())
                .as("12 pairs begun and 24 intents")
                .hasSize(36);
        assertThat(text(runs.resolve("violations.log"))).isEmpty();
        assertThat(runsIn(runs.resolve(".staging"))).isEmpty();
    }

    @Test
    void the_columns_of_progress_are_the_declared_variants_whichever_went_first() {
        assertThat(bench.run())
                .extracting(outcome -> outcome.pair().first().value())
                .contains("first", "second");
        assertThat(text(bench.runs().resolve("progress.csv")).lines().skip(1))
                .hasSize(12)
                .allSatisfy(line -> {
                    String[] cells = line.split(",", -1);
                    assertThat(cells[2]).contains("-first-");
                    assertThat(cells[3]).contains("-second-");
                });
    }

    @Test
    void every_run_has_its_phases_with_times_in_order() {
        assertThat(bench.run().get(0).runs()).allSatisfy(run -> {
            assertThat(run.phases())
                    .extracting(PhaseTime::name)
                    .containsExactly("pin", "validate", "execute", "evaluate", "seal", "publish");
            assertThat(run.phases()).allMatch(phase -> !phase.stop().isBefore(phase.start()));
        });
    }
}
