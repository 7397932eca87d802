package dev.pairwright.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What cannot be estimated says why, and nothing is ever NaN or infinite. */
class NotEstimableTest {

    private static final double[] NONE = {};

    @Test
    void an_estimate_is_finite() {
        assertThatThrownBy(() -> Estimate.of(Double.NaN)).hasMessage("an estimate is a finite number, not NaN");
        assertThatThrownBy(() -> Estimate.of(Double.NEGATIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(1, 0, .95)).hasMessage("no interval: 1.0 to 0.0 at 0.95");
        assertThatThrownBy(() -> new Interval(0, Double.NaN, .95)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reasons_have_a_word_and_a_sentence() {
        assertThat(Reason.values())
                .allSatisfy(why -> assertThat(why.sentence()).isNotBlank().doesNotEndWith("."))
                .extracting(Reason::code)
                .doesNotHaveDuplicates();
        Estimate<Double> none = Estimate.none(Reason.ONE_TASK);
        assertThat(none.map(x -> x + 1).reason()).hasValue(Reason.ONE_TASK);
        assertThat(none.known()).isEmpty();
        assertThat(Estimate.of(1.0).map(x -> x + 1).known()).hasValue(2.0);
        assertThat(Estimate.of(1.0).reason()).isEmpty();
    }

    @Test
    void no_pairs_give_no_numbers() {
        Differences nothing = Differences.ofDecimals(NONE, NONE, TaskIndex.of(List.of()));
        NumericAnalysis numeric = NumericAnalysis.of(nothing, Optional.of(.1), ExactLimit.USUAL);
        assertThat(numeric.differences().mean().reason()).hasValue(Reason.NO_PAIRS);
        assertThat(numeric.pairedT().reason()).hasValue(Reason.FEWER_THAN_TWO);
        assertThat(numeric.equivalence().reason()).hasValue(Reason.FEWER_THAN_TWO);
        assertThat(numeric.shapiroWilk().reason()).hasValue(Reason.FEWER_THAN_THREE);
        assertThat(numeric.outliers().reason()).hasValue(Reason.FEWER_THAN_TWO);
        assertThat(numeric.largestPossibleZ()).isZero();
        assertThat(numeric.tasks().reason()).hasValue(Reason.NO_PAIRS);
        assertThat(numeric.signFlip().reason()).hasValue(Reason.NO_NONZERO_DIFFERENCES);
        RankAnalysis ranks = RankAnalysis.of(nothing, ExactLimit.USUAL);
        assertThat(ranks.wilcoxon().reason()).hasValue(Reason.NO_NONZERO_DIFFERENCES);
        assertThat(ranks.hodgesLehmann().reason()).hasValue(Reason.NO_PAIRS);
        assertThat(GeometricMeanRatio.of(NONE).reason()).hasValue(Reason.NO_PAIRS);
        assertThat(BinaryAnalysis.of(new PairedTable(0, 0, 0, 0)).reason()).hasValue(Reason.NO_PAIRS);
        MissingBounds bounds = MissingBounds.of(new PairedTable(0, 0, 0, 0), new MissingBounds.Alone(1, 1, 0, 0));
        assertThat(bounds.secondRate().reason()).hasValue(Reason.NO_PAIRS);
        assertThat(bounds.firstRate().known()).hasValue(.5);
    }

    @Test
    void rounding_is_no_variance() {
        double[] dust = {.1 + .2, .3, .3, .3};
        assertThat(PairedT.of(dust).reason()).hasValue(Reason.ZERO_VARIANCE);
        TaskIndex tasks = TaskIndex.of(List.of("a", "a", "b", "b"));
        TaskAnalysis analysis = TaskAnalysis.of(new double[] {.1 + .2, .3, .7, .7}, tasks)
                .known()
                .orElseThrow();
        assertThat(analysis.fixedTasks().reason()).hasValue(Reason.ZERO_VARIANCE);
    }

    @Test
    void tasks_with_the_same_mean_have_no_cluster_robust_t() {
        TaskIndex tasks = TaskIndex.of(List.of("a", "a", "b", "b"));
        TaskAnalysis analysis =
                TaskAnalysis.of(new double[] {.1, .3, .3, .1}, tasks).known().orElseThrow();
        assertThat(analysis.robust().cr1Test().reason()).hasValue(Reason.ZERO_VARIANCE);
        assertThat(analysis.robust().cr2Test().reason()).hasValue(Reason.ZERO_VARIANCE);
        assertThat(analysis.taskMeans().reason()).hasValue(Reason.ZERO_VARIANCE);
        assertThat(analysis.fixedTasks().known()).isPresent();
    }

    @Test
    void too_many_tasks_are_not_enumerated() {
        double[] means = IntStream.range(0, 25).mapToDouble(i -> i).toArray();
        assertThat(TaskSignFlip.twoSided(means).reason()).hasValue(Reason.TOO_MANY_TASKS);
    }

    @Test
    void beyond_the_limit_only_the_normal_approximation_is_left() {
        double[] many = IntStream.rangeClosed(1, 151).mapToDouble(i -> i).toArray();
        SignedRanks test =
                Wilcoxon.of(many, ExactLimit.USUAL).known().orElseThrow().pratt();
        assertThat(test.exact().reason()).hasValue(Reason.BEYOND_EXACT_LIMIT);
        assertThat(test.normal()).isPositive();
        assertThat(SignFlipMean.twoSided(many, ExactLimit.USUAL).reason()).hasValue(Reason.BEYOND_EXACT_LIMIT);
        assertThat(SignFlipMean.twoSided(many, new ExactLimit(151)).known()).isPresent();
        assertThatThrownBy(() -> new ExactLimit(2001)).hasMessage("an exact limit is between 0 and 2000, not 2001");
    }

    @Test
    void a_sum_too_large_for_a_table_is_not_counted() {
        double[] wide = {1e9, 1e9 + 1, -1};
        assertThat(SignFlipMean.twoSided(wide, ExactLimit.USUAL).reason()).hasValue(Reason.BEYOND_EXACT_LIMIT);
        assertThat(SignFlipMean.twoSided(new double[] {Math.log(2)}, ExactLimit.USUAL)
                        .reason())
                .hasValue(Reason.NOT_ON_A_GRID);
    }

    @Test
    void normality_is_asked_of_at_most_5000() {
        double[] many = IntStream.range(0, 5001).mapToDouble(i -> i).toArray();
        assertThat(ShapiroWilk.of(many).reason()).hasValue(Reason.MORE_THAN_5000);
        assertThat(ShapiroWilk.of(Arrays.copyOf(many, 5000)).known()).isPresent();
    }

    @Test
    void an_infinite_ratio_is_said_to_be_infinite() {
        assertThat(GeometricMeanRatio.of(1000, -1000).known().orElseThrow().ci().reason())
                .hasValue(Reason.INFINITE);
        assertThat(OddsRatio.of(3, 0).high().reason()).hasValue(Reason.INFINITE);
        assertThat(OddsRatio.of(0, 0).low().reason()).hasValue(Reason.NO_DISCORDANT_PAIRS);
    }

    @Test
    void overwhelming_evidence_stays_finite() {
        EValue value = EValue.uniform(100_000, 0);
        assertThat(value.value()).isEqualTo(Double.MAX_VALUE);
        assertThat(value.anytimeP()).isZero();
        assertThat(value.alarms(.05)).isTrue();
        boolean[] lost = new boolean[5000];
        boolean[] won = new boolean[5000];
        Arrays.fill(won, true);
        assertThat(EProcess.of(lost, won).largest().value()).isEqualTo(Double.MAX_VALUE);
        assertThat(EProcess.of(lost, won).alarm()).hasValue(8);
    }

    @Test
    void hypotheses_that_could_not_be_tested_stay_in_the_family() {
        Multiplicity family =
                Multiplicity.of(List.of(Estimate.of(.01), Estimate.none(Reason.ZERO_VARIANCE), Estimate.of(.02)));
        assertThat(family.used()).containsExactly(.01, 1.0, .02);
        assertThat(family.bonferroni()).containsExactly(.03, 1.0, .06);
        assertThat(family.holm()).containsExactly(.03, 1.0, .04);
        assertThat(Multiplicity.of(Collections.nCopies(5, Estimate.none(Reason.ONE_TASK)))
                        .holm())
                .containsOnly(1.0);
    }
}
