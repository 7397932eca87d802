package dev.pairwright.campaign;

import static dev.pairwright.campaign.CampaignBench.ids;
import static dev.pairwright.campaign.CampaignBench.outcomes;
import static dev.pairwright.testkit.Played.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.PairId;
import dev.pairwright.core.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignResumeTest extends CampaignTestCase {

    @Test
    void a_second_start_runs_nothing_and_repeats_what_was_recorded() {
        List<PairOutcome> first = bench.run();
        Path runs = bench.runs();
        String before = text(runs.resolve("registry.csv"))
                + text(runs.resolve("progress.csv"))
                + text(runs.resolve("campaign.json"))
                + text(runs.resolve("remaining.csv"));
        CampaignBench again = bench.again();
        List<PairOutcome> second = again.run();
        assertThat(again.heard().started()).isEmpty();
        assertThat(again.heard().finished()).isEqualTo(second);
        assertThat(second).allMatch(PairOutcome::repeated);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i).verdict()).isEqualTo(first.get(i).verdict());
            assertThat(second.get(i).runs())
                    .usingRecursiveComparison()
                    .ignoringFields("phases")
                    .isEqualTo(first.get(i).runs());
        }
        assertThat(text(runs.resolve("registry.csv"))
                        + text(runs.resolve("progress.csv"))
                        + text(runs.resolve("campaign.json"))
                        + text(runs.resolve("remaining.csv")))
                .isEqualTo(before);
    }

    @Test
    void a_campaign_that_was_closed_early_goes_on_where_it_was() {
        try (Campaign campaign = bench.named("part").first(5).open()) {
            campaign.schedule().pairs().subList(0, 5).forEach(pair -> campaign.join(pair.pairId()));
        }
        CampaignBench again = bench.again();
        List<PairOutcome> outcomes = again.run();
        assertThat(outcomes.subList(0, 5)).allMatch(PairOutcome::repeated);
        assertThat(outcomes.subList(5, 12)).noneMatch(PairOutcome::repeated);
        assertThat(again.heard().started()).hasSize(7);
        assertThat(outcomes).extracting(PairOutcome::verdict).containsOnly(new Verdict.Holds());
    }

    @Test
    void where_the_selection_is_unknown_a_pair_starts_when_it_is_asked_for_and_no_other() {
        try (Campaign campaign = bench.unknownSelection().open()) {
            PairId third = ids(campaign.schedule()).get(2);
            assertThat(campaign.skipReason(third)).isEmpty();
            PairOutcome outcome = campaign.join(third);
            assertThat(outcome.verdict()).isEqualTo(new Verdict.Holds());
            assertThat(campaign.join(third)).isSameAs(outcome);
            assertThat(bench.heard().started()).containsExactly(third);
        }
    }

    @Test
    void a_pair_that_is_not_in_the_schedule_is_refused() {
        try (Campaign campaign = bench.first(0).open()) {
            assertThatThrownBy(() -> campaign.join(new PairId("pair-9901")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("pair-9901 is not in the schedule");
        }
    }
}
