package dev.pairwright.analysis.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pairwright.analysis.statistics.ConfidenceSequence;
import dev.pairwright.analysis.statistics.EValue;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MonitorTest {

    private static final Masking.Names NAMES = new Masking.Names("role", "goal", false);

    private static Watched after(Monitor monitor, List<WatchedPair> pairs) {
        pairs.forEach(monitor::observe);
        return monitor.state();
    }

    private static List<WatchedPair> wins(String task, int pairs, boolean identical) {
        return IntStream.range(0, pairs)
                .mapToObj(i -> new WatchedPair(task, identical ? "same" : "run " + i, false, true))
                .toList();
    }

    @Test
    void fifteen_identical_wins_of_one_task_are_one_observation() {
        Watched watched = after(new Monitor(.05, 1), wins("T1", 15, true));
        assertThat(watched.observations()).isEqualTo(1);
        assertThat(watched.eValue().value()).isCloseTo(1, within(1e-12));
        assertThat(watched.alarm()).isEmpty();
        assertThat(watched.secondWins()).isEqualTo(ConfidenceSequence.of(1, 0, .05));
        assertThat(watched.words(NAMES))
                .isEqualTo("15 pairs, 1 of them distinct observations; only role succeeded in 0, only goal in 1;"
                        + " E = 1.00 of 20, no alarm; goal wins 2 to 100 % of discordant pairs");
    }

    @Test
    void fifteen_wins_that_differ_are_2048_to_1() {
        Watched watched = after(new Monitor(.05, 1), wins("T1", 15, false));
        assertThat(watched.eValue().value()).isCloseTo(2048, within(1e-6));
        assertThat(watched.alarm()).hasValue(8);
        assertThat(watched.words(NAMES))
                .isEqualTo("15 pairs; only role succeeded in 0, only goal in 15; E = 2.05e+03 of 20, alarm after"
                        + " pair 8; goal wins 68 to 100 % of discordant pairs");
    }

    @Test
    void five_endpoints_share_alpha() {
        Watched watched = after(new Monitor(.05, 5), wins("T1", 15, false));
        assertThat(watched.threshold()).isEqualTo(100);
        assertThat(watched.alarm()).hasValue(11);
        assertThat(watched.secondWins()).isEqualTo(ConfidenceSequence.of(15, 0, .01));
    }

    @Test
    void an_alarm_stays() {
        Monitor monitor = new Monitor(.05, 1);
        after(monitor, wins("T1", 9, false));
        for (int i = 0; i < 9; i++) {
            monitor.observe(new WatchedPair("T1", "lost " + i, true, false));
        }
        Watched watched = monitor.state();
        assertThat(watched.eValue().value()).isLessThan(1);
        assertThat(watched.largest().value()).isCloseTo(51.2, within(1e-9));
        assertThat(watched.alarm()).hasValue(8);
    }

    @Test
    void one_that_differs_shows_that_the_others_were_no_copies() {
        Monitor monitor = new Monitor(.05, 1);
        after(monitor, wins("T1", 9, true));
        Watched watched = monitor.observe(new WatchedPair("T1", "other", false, true));
        assertThat(watched.observations()).isEqualTo(10);
        assertThat(watched.eValue().value()).isCloseTo(EValue.uniform(10, 0).value(), within(1e-9));
    }

    @Test
    void leaving_out_equal_losses_never_makes_it_larger() {
        Monitor monitor = new Monitor(.05, 1);
        after(monitor, wins("T1", 12, false));
        Watched watched = null;
        for (int i = 0; i < 12; i++) {
            watched = monitor.observe(new WatchedPair("T2", "same", true, false));
        }
        assertThat(watched).isNotNull();
        assertThat(watched.discordant()).isEqualTo(new Discordant(12, 1));
        assertThat(watched.eValue()).isEqualTo(EValue.uniform(12, 12));
        assertThat(watched.secondWins().low())
                .isEqualTo(ConfidenceSequence.of(12, 12, .05).low());
        assertThat(watched.secondWins().high())
                .isEqualTo(ConfidenceSequence.of(12, 1, .05).high());
    }

    @Test
    void before_the_first_pair_nothing_is_known() {
        Watched watched = new Monitor(.05, 1).state();
        assertThat(watched.eValue().value()).isEqualTo(1);
        assertThat(watched.secondWins().low()).isZero();
        assertThat(watched.secondWins().high()).isEqualTo(1);
    }

    @Test
    void variants_are_masked_until_the_target_is_reached() {
        Masking masking = new Masking(0, "role", "goal", 90);
        Masking other = IntStream.range(1, 100)
                .mapToObj(seed -> new Masking(seed, "role", "goal", 90))
                .filter(candidate ->
                        candidate.names(0).swapped() != masking.names(0).swapped())
                .findFirst()
                .orElseThrow();
        Watched watched = after(new Monitor(.05, 1), wins("T1", 15, false));
        String secondIsB = "15 pairs; only A succeeded in 0, only B in 15; E = 2.05e+03 of 20, alarm after pair 8;"
                + " B wins 68 to 100 % of discordant pairs";
        String secondIsA = "15 pairs; only A succeeded in 15, only B in 0; E = 2.05e+03 of 20, alarm after pair 8;"
                + " B wins 0 to 32 % of discordant pairs";
        assertThat(List.of(watched.words(masking.names(15)), watched.words(other.names(15))))
                .containsExactlyInAnyOrder(secondIsA, secondIsB);
        assertThat(masking.names(89)).isEqualTo(masking.names(0));
        assertThat(masking.names(90)).isEqualTo(NAMES);
    }

    @Test
    void a_monitor_makes_sense() {
        assertThatThrownBy(() -> new Monitor(0, 1)).hasMessage("no monitor at level 0.0 for 1 endpoints");
        assertThatThrownBy(() -> new Monitor(.05, 0)).hasMessage("no monitor at level 0.05 for 0 endpoints");
    }
}
