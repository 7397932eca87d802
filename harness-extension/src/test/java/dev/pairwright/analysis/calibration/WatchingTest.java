package dev.pairwright.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.analysis.monitoring.Monitor;
import dev.pairwright.analysis.monitoring.Watched;
import dev.pairwright.analysis.monitoring.WatchedPair;
import dev.pairwright.analysis.statistics.McNemar;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Looking after every pair: what it costs a p value, and not the monitor. */
@Tag("slow")
class WatchingTest {

    private static final int CAMPAIGNS = 1000;
    private static final int PAIRS = 90;
    private static final int LOOK_FROM = 10;

    @Test
    void equal_variants_seldom_raise_the_alarm_however_often_one_looks() {
        Tally tally = new Tally(CAMPAIGNS);
        SplittableRandom random = new SplittableRandom(11);
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            Monitor monitor = new Monitor(.05, 1);
            Watched watched = monitor.state();
            boolean left = false;
            boolean significant = false;
            int b = 0;
            int c = 0;
            for (int pair = 1; pair <= PAIRS; pair++) {
                boolean first = random.nextDouble() < .7;
                boolean second = random.nextDouble() < .7;
                b += second && !first ? 1 : 0;
                c += first && !second ? 1 : 0;
                watched = monitor.observe(new WatchedPair("T" + pair % 6, "run " + pair, first, second));
                left |= !watched.secondWins().contains(.5);
                significant |= pair >= LOOK_FROM && McNemar.of(b, c).midP() <= .05;
            }
            tally.count("monitor's alarm", watched.alarm().isPresent());
            tally.count("confidence sequence ever without one half", left);
            tally.count("mid-p at most .05 at one of the looks", significant);
        }
        tally.print("equal variants, looked at after every pair");
        assertThat(tally.of("monitor's alarm")).isBetween(0, 50);
        assertThat(tally.of("confidence sequence ever without one half")).isBetween(0, 50);
        assertThat(tally.of("mid-p at most .05 at one of the looks")).isGreaterThan(120);
    }

    @Test
    void copies_of_one_observation_a_task_never_raise_it() {
        Tally tally = new Tally(CAMPAIGNS);
        SplittableRandom random = new SplittableRandom(12);
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            Monitor monitor = new Monitor(.05, 1);
            int wins = random.nextInt(64);
            for (int pair = 0; pair < PAIRS; pair++) {
                int task = pair % 6;
                boolean won = (wins >> task & 1) == 1;
                monitor.observe(new WatchedPair("T" + task, "same", !won, won));
            }
            tally.count("monitor's alarm", monitor.state().alarm().isPresent());
        }
        tally.print("a deterministic agent, six tasks won or lost by chance");
        assertThat(tally.of("monitor's alarm")).isZero();
    }
}
