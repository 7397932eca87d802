package dev.pairwright.analysis.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.analysis.statistics.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Names NAMES = new Names("role", "goal");

    private static GateVerdict success(Claim claim, int both, int b, int c, int neither) {
        return Gate.of(Metric.TASK_SUCCESS, claim).decide(new PairedTable(both, b, c, neither), NAMES);
    }

    private static GateVerdict numbers(Metric metric, Claim claim, double... differences) {
        return Gate.of(metric, claim).decide(differences, NAMES);
    }

    @Test
    void not_worse_passes_by_the_lower_end_of_the_90_per_cent_interval() {
        GateVerdict verdict = success(new Claim.NotWorse(.15), 60, 6, 8, 16);
        assertThat(verdict).isInstanceOf(GateVerdict.Pass.class);
        assertThat(verdict.words())
                .isEqualTo(
                        "passed: goal is not worse than role in task_success by 15 points or more. Second minus first:"
                                + " -2.2 points, 90 % interval -9.5 to +4.9 (Tango, 90 pairs, 14 discordant)");
    }

    @Test
    void not_worse_fails_only_where_worse_is_shown() {
        GateVerdict verdict = success(new Claim.NotWorse(.15), 40, 5, 30, 5);
        assertThat(verdict).isInstanceOf(GateVerdict.Fail.class);
        assertThat(verdict.words())
                .isEqualTo(
                        "failed: goal is worse than role in task_success by 15 points or more. Second minus first: -31.3"
                                + " points, 90 % interval -41.8 to -20.2 (Tango, 80 pairs, 35 discordant)");
    }

    @Test
    void in_between_it_says_how_many_further_pairs_it_takes() {
        GateVerdict verdict = success(new Claim.NotWorse(.15), 50, 5, 12, 13);
        assertThat(verdict).isInstanceOfSatisfying(GateVerdict.Inconclusive.class, open -> assertThat(
                        open.furtherPairs().known())
                .hasValue(41));
        assertThat(verdict.words())
                .isEqualTo(
                        "inconclusive: it is open whether goal is not worse than role in task_success by 15 points or more."
                                + " Second minus first: -8.8 points, 90 % interval -17.6 to -0.3 (Tango, 80 pairs, 17 discordant)."
                                + " About 41 further pairs would show it with a chance of 80 % at the observed discordance of"
                                + " 21.3 %, if the variants are equally good");
    }

    @Test
    void without_a_discordant_pair_the_further_ones_are_those_to_52() {
        GateVerdict verdict = success(new Claim.NotWorse(.05), 40, 0, 0, 0);
        assertThat(verdict).isInstanceOfSatisfying(GateVerdict.Inconclusive.class, open -> assertThat(
                        open.furtherPairs().known())
                .hasValue(12));
    }

    @Test
    void five_wins_of_five_are_not_enough_for_better_although_the_interval_is_above_zero() {
        GateVerdict verdict = success(new Claim.Better(0), 0, 5, 0, 0);
        assertThat(verdict.words())
                .isEqualTo(
                        "inconclusive: it is open whether goal is better than role in task_success. Second minus first:"
                                + " +100.0 points, 95 % interval +13.1 to +100.0 (Tango, 5 pairs, 5 discordant; exact McNemar"
                                + " p = 0.0625). About 1 further pair would show it with a chance of 80 % at the observed"
                                + " discordance of 100 %, if the difference is what was seen");
        assertThat(success(new Claim.Better(0), 0, 6, 0, 0)).isInstanceOf(GateVerdict.Pass.class);
    }

    @Test
    void no_number_of_pairs_shows_what_points_the_other_way() {
        assertThat(success(new Claim.Better(0), 60, 6, 8, 16).words())
                .isEqualTo(
                        "inconclusive: it is open whether goal is better than role in task_success. Second minus first:"
                                + " -2.2 points, 95 % interval -11.1 to +6.5 (Tango, 90 pairs, 14 discordant; exact McNemar"
                                + " p = 0.791). What was seen gives no number of further pairs that would show it");
        assertThat(success(new Claim.Better(0), 40, 5, 30, 5).words())
                .isEqualTo(
                        "failed: goal is not better than role in task_success. Second minus first: -31.3 points, 95 %"
                                + " interval -43.8 to -18.0 (Tango, 80 pairs, 35 discordant; exact McNemar p = 2.24e-05)");
    }

    @Test
    void equivalence_asks_for_both_ends() {
        assertThat(success(new Claim.Equivalent(.1), 60, 6, 8, 16)).isInstanceOf(GateVerdict.Pass.class);
        assertThat(success(new Claim.Equivalent(.1), 60, 16, 5, 9)).isInstanceOf(GateVerdict.Inconclusive.class);
        assertThat(success(new Claim.Equivalent(.1), 40, 30, 5, 5).words())
                .isEqualTo(
                        "failed: goal differs from role in task_success by 10 points or more. Second minus first: +31.3"
                                + " points, 90 % interval +20.2 to +41.8 (Tango, 80 pairs, 35 discordant)");
    }

    @Test
    void without_pairs_nothing_is_decided() {
        GateVerdict verdict = success(new Claim.NotWorse(.15), 0, 0, 0, 0);
        assertThat(verdict.numbers().difference().reason()).hasValue(Reason.NO_PAIRS);
        assertThat(verdict.words())
                .isEqualTo(
                        "inconclusive: it is open whether goal is not worse than role in task_success by 15 points or more."
                                + " There is no pair that counts. How many further pairs would show it cannot be said yet");
        assertThat(numbers(Metric.RUNTIME, new Claim.NotWorse(.15))).isInstanceOf(GateVerdict.Inconclusive.class);
    }

    @Test
    void less_is_better_for_runtime_and_questions() {
        double[] slower = {.30, .25, .35, .28, .32};
        double[] faster = {-.30, -.25, -.35, -.28, -.32};
        assertThat(numbers(Metric.RUNTIME, new Claim.NotWorse(.15), slower).words())
                .isEqualTo(
                        "failed: goal is worse than role in runtime by 15 % or more. Second minus first: +35.0 %, 90 %"
                                + " interval +30.2 to +40.0 (Student, 5 pairs)");
        assertThat(numbers(Metric.RUNTIME, new Claim.NotWorse(.15), faster)).isInstanceOf(GateVerdict.Pass.class);
        assertThat(numbers(Metric.RUNTIME, new Claim.Better(.1), faster)).isInstanceOf(GateVerdict.Pass.class);
        assertThat(numbers(Metric.CLARIFICATION_COUNT, new Claim.Better(0), -1, -2, -1, -2, -1, 0))
                .isInstanceOf(GateVerdict.Pass.class);
        assertThat(numbers(Metric.CONSTRAINT_ADHERENCE, new Claim.Better(0), -1, -2, -1, -2, -1, 0))
                .isInstanceOf(GateVerdict.Fail.class);
    }

    @Test
    void numbers_that_do_not_vary_decide_nothing() {
        assertThat(numbers(Metric.CONSTRAINT_ADHERENCE, new Claim.NotWorse(5), new double[9])
                        .words())
                .isEqualTo(
                        "inconclusive: it is open whether goal is not worse than role in constraint_adherence by 5 points or"
                                + " more. Second minus first: 0.0 points, no interval: the values do not vary (9 pairs). How many"
                                + " further pairs would show it cannot be said yet");
    }

    @Test
    void an_open_gate_on_numbers_says_how_many_further_pairs_it_takes() {
        double[] differences = new double[20];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = i % 2 == 0 ? 10 : -12;
        }
        assertThat(numbers(Metric.CONSTRAINT_ADHERENCE, new Claim.NotWorse(5), differences)
                        .words())
                .isEqualTo(
                        "inconclusive: it is open whether goal is not worse than role in constraint_adherence by 5 points or"
                                + " more. Second minus first: -1.0 points, 90 % interval -5.4 to +3.4 (Student, 20 pairs). About 11"
                                + " further pairs would show it with a chance of 80 % at the observed spread, if the variants are"
                                + " equally good");
    }

    @Test
    void a_gate_makes_sense() {
        assertThatThrownBy(() -> Gate.of(Metric.TASK_SUCCESS, new Claim.NotWorse(15)))
                .hasMessage("task_success differs by less than 1: write 0.15 for 15 points, not 15.0");
        assertThatThrownBy(() -> new Claim.NotWorse(0)).hasMessage("a margin is a number above 0, not 0.0");
        assertThatThrownBy(() -> new Claim.Equivalent(Double.NaN)).hasMessage("a margin is a number above 0, not NaN");
        assertThatThrownBy(() -> new Claim.Better(-1)).hasMessage("better by a number from 0, not -1.0");
        assertThatThrownBy(() -> new Gate(Metric.RUNTIME, new Claim.Better(0), .5))
                .hasMessage("a gate's level is between 0 and 0.5, not 0.5");
        assertThatThrownBy(() -> numbers(Metric.TASK_SUCCESS, new Claim.Better(0), 1))
                .hasMessage("task_success is an outcome of yes or no");
        assertThatThrownBy(
                        () -> Gate.of(Metric.RUNTIME, new Claim.Better(0)).decide(new PairedTable(1, 1, 1, 1), NAMES))
                .hasMessage("runtime is no outcome of yes or no");
    }

    @Test
    void a_task_that_always_passed_and_now_always_fails_fails_the_guard() {
        SeverityGuard guard = SeverityGuard.of(
                Map.of("T1", new PairedTable(15, 0, 0, 0), "T2", new PairedTable(0, 0, 15, 0), "T3", tooFew(1)));
        assertThat(guard.holds()).isFalse();
        assertThat(guard.words(NAMES)).isEqualTo("failed: T2 always passed with role and always failed with goal");
    }

    @Test
    void the_guard_wants_three_pairs_before_it_says_always() {
        SeverityGuard guard =
                SeverityGuard.of(Map.of("T1", tooFew(2), "T2", tooFew(0), "T3", new PairedTable(1, 0, 0, 0)));
        assertThat(guard.words(NAMES))
                .isEqualTo(
                        "inconclusive: too few pairs to say whether a task that always passed with role always fails with"
                                + " goal: T1 (1 more), T2 (3 more)");
        assertThat(SeverityGuard.of(Map.of("T1", new PairedTable(0, 1, 14, 0))).words(NAMES))
                .isEqualTo("passed: no task that always passed with role always failed with goal");
    }

    private static PairedTable tooFew(int pairs) {
        return new PairedTable(0, 0, pairs, 0);
    }
}
