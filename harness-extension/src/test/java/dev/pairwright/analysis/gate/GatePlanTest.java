package dev.pairwright.analysis.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.PairedTPower;
import org.junit.jupiter.api.Test;

class GatePlanTest {

    private static final Names NAMES = new Names("role", "goal");
    private static final Gate FIVE_POINTS = Gate.of(Metric.TASK_SUCCESS, new Claim.NotWorse(.05));

    @Test
    void five_points_need_52_pairs_without_a_discordant_one() {
        assertThat(GatePlan.of(FIVE_POINTS, 51).canDecide()).isFalse();
        assertThat(GatePlan.of(FIVE_POINTS, 52).canDecide()).isTrue();
        assertThat(GatePlan.of(FIVE_POINTS, 90).fewest()).isEqualTo(52);
    }

    @Test
    void five_points_need_about_250_pairs_at_a_tenth_of_discordant_ones() {
        double z = 1.6448536 + .8416212;
        double byFormula = z * z * .10 / (.05 * .05);
        assertThat(byFormula).isCloseTo(247, within(.5));
        assertThat(BinaryPower.fresh(BinaryRule.of(FIVE_POINTS)).power(250, .10, 0))
                .isCloseTo(.80, within(.03));
        GatePlan plan = GatePlan.of(FIVE_POINTS, 250, .10);
        assertThat(plan.outlooks().get(0).pairsNeeded().known()).hasValue(263);
    }

    @Test
    void a_plan_that_cannot_decide_says_what_it_takes() {
        assertThat(GatePlan.of(FIVE_POINTS, 30).words(NAMES))
                .isEqualTo(
                        "gate \"goal is not worse than role in task_success by 5 points or more\": 30 planned pairs (60 runs)"
                                + " cannot decide it unless the variants differ: 52 pairs are needed even without a single"
                                + " discordant one. The chance if the variants are equally good is 12 % at 10 % discordant"
                                + " pairs (80 % needs about 263 pairs), 12 % at 25 % discordant pairs (80 % needs about 622 pairs)");
    }

    @Test
    void a_plan_that_can_decide_says_with_which_chance() {
        assertThat(GatePlan.of(Gate.of(Metric.TASK_SUCCESS, new Claim.NotWorse(.15)), 90)
                        .words(NAMES))
                .isEqualTo(
                        "gate \"goal is not worse than role in task_success by 15 points or more\": 90 planned pairs (180 runs)"
                                + " can decide it. The chance if the variants are equally good is 99 % at 10 % discordant"
                                + " pairs (80 % needs about 38 pairs), 87 % at 25 % discordant pairs (80 % needs about 73"
                                + " pairs)");
    }

    @Test
    void superiority_needs_six_pairs_even_if_all_are_won() {
        Gate better = Gate.of(Metric.TASK_SUCCESS, new Claim.Better(0));
        assertThat(GatePlan.of(better, 5).words(NAMES))
                .isEqualTo(
                        "gate \"goal is better than role in task_success\": 5 planned pairs (10 runs) cannot decide it:"
                                + " 6 pairs are needed even if goal wins them all. The chance if every discordant pair is won is"
                                + " 0 % at 10 % discordant pairs (80 % needs about 78 pairs), 0 % at 25 % discordant pairs (80 %"
                                + " needs about 31 pairs)");
        Gate byTen = Gate.of(Metric.TASK_SUCCESS, new Claim.Better(.1));
        assertThat(GatePlan.of(byTen, 90, .10).words(NAMES))
                .isEqualTo("gate \"goal is better than role in task_success by more than 10 points\": 90 planned pairs"
                        + " (180 runs) can decide it. The chance if every discordant pair is won is 3 % at 10 % discordant"
                        + " pairs (no number of pairs gives 80 %)");
    }

    @Test
    void numbers_are_planned_by_their_spread() {
        Gate gate = Gate.of(Metric.RUNTIME, new Claim.NotWorse(.15));
        GatePlan plan = GatePlan.of(gate, 90);
        double dz = Math.log(1.15) / plan.widestSpread().known().orElseThrow();
        assertThat(new PairedTPower(90, .10).upperTail(dz)).isCloseTo(.80, within(1e-9));
        assertThat(plan.words(NAMES))
                .isEqualTo(
                        "gate \"goal is not worse than role in runtime by 15 % or more\": 90 planned pairs (180 runs) can"
                                + " decide it. The chance is 80 % or more if the variants are equally good and the differences'"
                                + " standard deviation is at most 0.529 (of natural logarithms)");
        assertThat(GatePlan.of(gate, 1).words(NAMES))
                .isEqualTo(
                        "gate \"goal is not worse than role in runtime by 15 % or more\": 1 planned pair (2 runs) cannot"
                                + " decide it: 2 pairs are needed for any interval");
    }

    @Test
    void equivalence_of_numbers_asks_for_both_sides() {
        Gate gate = Gate.of(Metric.REPRODUCIBILITY, new Claim.Equivalent(.1));
        double dz = .1 / GatePlan.of(gate, 50).widestSpread().known().orElseThrow();
        assertThat(new PairedTPower(50, .10).upperTail(dz)).isCloseTo(.90, within(1e-9));
    }
}
