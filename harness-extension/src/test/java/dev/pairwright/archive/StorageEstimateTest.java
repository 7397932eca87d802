package dev.pairwright.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.Selection;
import dev.pairwright.testkit.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageEstimateTest {

    @TempDir
    Path home;

    @Test
    void without_any_run_the_plan_counts() {
        StorageEstimate estimate = StorageEstimate.of(180, List.of(), home.resolve("not/there/yet"));

        assertThat(estimate.needed()).isEqualTo(90_000_000);
        assertThat(estimate.measured()).isFalse();
        assertThat(estimate.usable()).isPositive();
    }

    @Test
    void runs_that_are_there_are_measured() throws IOException {
        Path first = Files.createDirectories(home.resolve("run-1/outputs"));
        Files.write(first.resolve("a"), new byte[3_000]);
        Path second = Files.createDirectories(home.resolve("run-2"));
        Files.write(second.resolve("b"), new byte[1_000]);

        StorageEstimate estimate = StorageEstimate.of(10, List.of(home.resolve("run-1"), second), home);

        assertThat(estimate.perRun()).isEqualTo(2_000);
        assertThat(estimate.needed()).isEqualTo(20_000);
    }

    @Test
    void a_disk_that_will_not_do_is_told_with_what_is_missing() {
        assertThat(new StorageEstimate(180, StorageEstimate.PLANNED_PER_RUN, false, 12_300_000).warnings())
                .containsExactly(
                        "180 more runs need about 90.0 MB (500.0 kB each, the plan's estimate), and 12.3 MB are free: free"
                                + " some, or the campaign halts when the disk is full");
    }

    @Test
    void runs_far_above_the_plan_are_told_even_where_there_is_room() {
        assertThat(new StorageEstimate(176, 1_800_000, true, 1L << 40).warnings())
                .containsExactly(
                        "runs take about 1.8 MB each, the plan counts on 500.0 kB: 176 more come to 316.8 MB instead of 88.0 MB");
    }

    @Test
    void a_disk_that_will_do_is_not_worth_a_word() {
        assertThat(new StorageEstimate(180, StorageEstimate.PLANNED_PER_RUN, false, 90_000_000).warnings())
                .isEmpty();
        assertThat(new StorageEstimate(0, 1_800_000, true, 0).warnings()).isEmpty();
    }

    @Test
    void before_the_first_pair_what_is_left_is_estimated() {
        Played played = Played.in(home);
        List<StorageEstimate> heard = new ArrayList<>();
        CampaignListener listener = new CampaignListener() {
            @Override
            public void opened(Campaign campaign, Selection selection) {
                heard.add(StorageWarning.estimate(campaign, selection));
            }
        };
        played.play((request, l) -> Campaign.open(request), listener, pair -> true);
        played.play((request, l) -> Campaign.open(request), listener, pair -> true);
        played.remove();

        assertThat(heard.get(0).runs()).isEqualTo(8);
        assertThat(heard.get(0).measured()).isFalse();
        assertThat(heard.get(1).runs()).isZero();
        assertThat(heard.get(1).measured()).isTrue();
    }
}
