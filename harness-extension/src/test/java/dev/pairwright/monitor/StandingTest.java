package dev.pairwright.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.core.Verdict;
import dev.pairwright.io.StrictJson;
import dev.pairwright.report.Sample;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingTest {

    private long nanos;
    private final Standing standing = TenPairs.standing(() -> nanos);

    private Snapshot now() {
        return standing.now(Optional.empty());
    }

    @Test
    void it_begins_with_everything_to_come() {
        Snapshot now = now();
        assertThat(now.campaign())
                .isEqualTo(new Snapshot.About(
                        "exp-001 1.0.0",
                        "Role against goal",
                        "main",
                        "rehearsal 1.0.0, model rehearsal-1",
                        "simulated: this says nothing about the variants"));
        assertThat(now.state()).isEqualTo(Snapshot.State.RUNNING);
        assertThat(now.progress()).isEqualTo(new Snapshot.Progress(0, Optional.of(20), Optional.empty()));
        assertThat(now.tasks())
                .containsExactly(new Snapshot.TaskRow("TASK-003", "Constrained File Edit", 0, 10, ".........."));
    }

    @Test
    void pairs_under_way_are_told_with_their_order_and_since_when() {
        standing.started(Sample.pair(1));
        nanos += 3_900_000_000L;
        standing.started(Sample.pair(2));
        assertThat(now().current())
                .containsExactly(
                        new Snapshot.Current("pair-0301", "TASK-003", "goal -> role", 3),
                        new Snapshot.Current("pair-0302", "TASK-003", "goal -> role", 0));
    }

    @Test
    void what_is_found_is_told_newest_first_without_the_run_it_was_found_in() {
        standing.started(Sample.pair(1));
        standing.finished(Sample.holding(1, false));
        nanos += 2_000_000_000L;
        standing.finished(
                Sample.documented(2, false, "V-0001 " + Sample.runId(Sample.ROLE) + " timeout reached (60s)"));
        standing.finished(Sample.broken(3, "V-0002 a pin changed\nV-0003 and another"));
        standing.finished(new PairOutcome(Sample.pair(4), new Verdict.NotStarted("halted: V-0002"), List.of(), false));
        standing.halted("halted: V-0002 a pin changed");

        Snapshot now = now();
        assertThat(now.violations())
                .isEqualTo(new Snapshot.Violations(
                        1,
                        1,
                        List.of(
                                new Snapshot.Told("pair-0303", "TASK-003", "V-0002 a pin changed (and 1 more)", true),
                                new Snapshot.Told("pair-0302", "TASK-003", "V-0001 timeout reached (60s)", false))));
        assertThat(now.tasks())
                .containsExactly(new Snapshot.TaskRow("TASK-003", "Constrained File Edit", 3, 10, "hdcs......"));
        assertThat(now.state()).isEqualTo(Snapshot.State.HALTED);
        assertThat(now.word()).isEqualTo("halted: V-0002 a pin changed");
        assertThat(now.progress()).isEqualTo(new Snapshot.Progress(6, Optional.of(20), Optional.empty()));
        assertThat(now.current()).isEmpty();
    }

    @Test
    void the_time_left_is_that_of_the_pairs_that_were_carried_out() {
        nanos += 60_000_000_000L;
        standing.finished(Sample.holding(1, true));
        nanos += 2_000_000_000L;
        standing.finished(Sample.holding(2, false));
        assertThat(now().progress()).isEqualTo(new Snapshot.Progress(4, Optional.of(20), Optional.of("16 s")));
    }

    @Test
    void a_pair_counts_once() {
        assertThat(standing.finished(Sample.holding(1, true))).isTrue();
        assertThat(standing.finished(Sample.holding(1, false))).isFalse();
        assertThat(now().progress().runs()).isEqualTo(2);
    }

    @Test
    void what_strangers_wrote_is_printable_and_bounded_however_much_there_is_of_it() {
        String hostile = "V-1 <img src=x onerror=alert(1)> \u001b[2J\u202e" + "x".repeat(5_000);
        for (int round = 1; round <= 10; round++) {
            standing.finished(Sample.documented(round, false, hostile));
        }
        assertThat(now().violations().recent()).hasSize(8).allSatisfy(told -> assertThat(told.words())
                .startsWith("V-1 <img src=x onerror=alert(1)> \\u001b[2J\\u202exxx")
                .hasSize(243));
        assertThat(StrictJson.line(now())).hasSizeLessThan(4_000);
        assertThat(new String(StrictJson.line(now()), StandardCharsets.UTF_8).strip())
                .doesNotContain("\n", "\r");
    }
}
