package dev.pairwright.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.report.Sample;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BarViewTest {

    private long nanos;
    private final Standing standing = TenPairs.standing(() -> nanos);

    @Test
    void the_most_important_stands_first() {
        nanos += 2_000_000_000L;
        standing.finished(Sample.documented(1, false, "V-0001 x"));
        standing.started(Sample.pair(2));
        Snapshot now = standing.now(Optional.empty());
        assertThat(BarView.words(now, 80)).isEqualTo("18 s left · 1 documented · TASK-003 pair-0302");
        assertThat(BarView.words(now, 44)).isEqualTo("18 s left · 1 documented");
        assertThat(BarView.words(now, 8)).isEmpty();
    }

    @Test
    void who_asked_to_look_sees_masked_figures() {
        Snapshot.Shown shown = new Snapshot.Shown(
                true,
                90,
                new Snapshot.Variant("A", 3, 1),
                new Snapshot.Variant("B", 5, 3),
                6,
                0,
                new Snapshot.Evidence(6, "1.4", "20", Optional.empty(), 20, 90));
        standing.finished(Sample.broken(1, "V-0001 x"));
        standing.halted("halted: V-0001 x");
        assertThat(BarView.words(standing.now(Optional.of(shown)), 80))
                .isEqualTo("halted · 1 critical · A 3, B 5 of 6, E 1.4");
    }
}
