package dev.pairwright.campaign;

import static dev.pairwright.campaign.CampaignBench.ids;
import static dev.pairwright.campaign.CampaignBench.outcomes;
import static dev.pairwright.campaign.CampaignBench.runsIn;
import static dev.pairwright.testkit.Played.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.Verdict;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.schedule.Schedule;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignOrderTest extends CampaignTestCase {

    @Test
    void pairs_start_in_the_order_of_the_published_schedule() {
        bench.run();
        assertOrder();
        assertThat(bench.heard().finished())
                .extracting(outcome -> outcome.pair().pairId())
                .isEqualTo(bench.heard().started());
    }

    @Test
    void pairs_start_in_that_order_on_four_slots_too() {
        List<PairOutcome> outcomes = bench.parallelism(4).run();
        assertThat(outcomes).extracting(PairOutcome::verdict).containsOnly(new Verdict.Holds());
        assertOrder();
        assertThat(bench.heard().finished()).hasSize(12);
        assertThat(runsIn(bench.runs())).hasSize(24);
    }

    private void assertOrder() {
        Path file = bench.runs().resolve("schedule.json");
        Schedule schedule = Document.read(file, "schedule.json", Schema.SCHEDULE, Schedule.class);
        assertThat(bench.heard().started()).hasSize(12).isEqualTo(ids(schedule));
        assertThat(CampaignRecord.read(bench.runs()).scheduleHash()).isEqualTo(Sha256.ofText(text(file)));
    }

    @Test
    void pairs_that_start_in_one_millisecond_never_share_a_folder() {
        bench.parallelism(4).time(new HarnessTime(() -> Instant.parse("2025-12-28T19:00:00Z"), () -> 0));
        assertThat(bench.run()).extracting(PairOutcome::verdict).containsOnly(new Verdict.Holds());
        assertThat(runsIn(bench.runs()))
                .hasSize(24)
                .allMatch(name -> name.matches("run-20251228T19000000[0-9]Z-(first|second)-TASK-00[12]"));
    }
}
