package dev.pairwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.core.Refusal;
import dev.pairwright.experiment.Hypothesis;
import dev.pairwright.experiment.PreRegistration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConclusionTest {

    private final SplittableRandom random = new SplittableRandom(99);
    private final Pairs pairs = new Pairs();

    /** Adds pairs in which the second variant's adherence is so much more on average, give or take 5; runtimes alike to some share. */
    private ConclusionTest shifted(int n, double shift, double runtimeNoise) {
        for (int i = 0; i < n; i++) {
            double first = 50;
            double seconds = 20;
            pairs.add(
                    "T" + i % 5,
                    Pairs.run(1, first, 1, seconds, random.nextDouble()),
                    Pairs.run(
                            1,
                            first + shift + 10 * (random.nextDouble() - .5),
                            1,
                            seconds * Math.exp(runtimeNoise * (random.nextDouble() - .5)),
                            random.nextDouble()));
        }
        return this;
    }

    private HypothesisFinding adherence(String direction, Optional<Double> margin) {
        return pairs.analysed(Pairs.hypothesis("H2", "constraint_adherence", "wilcoxon_signed_rank", direction, margin))
                .hypothesis("H2");
    }

    private HypothesisFinding runtime(Optional<Double> margin) {
        return pairs.analysed(Pairs.hypothesis("H5", "runtime", "paired_t_log", "none", margin))
                .hypothesis("H5");
    }

    @Test
    void a_significant_difference_in_the_claimed_direction_supports() {
        HypothesisFinding finding = shifted(60, 4, .1).adherence("second_greater", Optional.empty());
        assertThat(finding.conclusion()).isEqualTo(Conclusion.SUPPORTED);
        assertThat(finding.size()).hasValue(EffectWord.LARGE);
        assertThat(finding.sentence())
                .startsWith("H2 is supported: significant in the claimed direction; pseudomedian +")
                .endsWith("; wilcoxon_signed_rank p < .001, adjusted p < .001.");
        assertThat(finding.decision().because()).isEqualTo("as registered: significant in the claimed direction");
        assertThat(finding.recommended()).extracting(TestResult::name).containsExactly("wilcoxon_pratt_exact");
        assertThat(finding.atOtherLevels())
                .extracting(HypothesisFinding.AtLevel::conclusion)
                .containsOnly(Conclusion.SUPPORTED);
    }

    @Test
    void a_significant_difference_in_the_opposite_direction_speaks_against() {
        HypothesisFinding finding = shifted(60, 4, .1).adherence("second_less", Optional.empty());
        assertThat(finding.conclusion()).isEqualTo(Conclusion.NOT_SUPPORTED);
        assertThat(finding.decision().because()).isEqualTo("as registered: significant in the opposite direction");
    }

    @Test
    void no_significant_difference_is_inconclusive() {
        HypothesisFinding finding = shifted(60, 0, .1).adherence("second_greater", Optional.empty());
        assertThat(finding.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(finding.decision().because())
                .isEqualTo("as registered: not significant, and that is no proof of no difference");
    }

    @Test
    void a_claimed_difference_that_is_excluded_is_not_supported() {
        HypothesisFinding finding = shifted(60, 0, .1).adherence("second_greater", Optional.of(15.0));
        assertThat(finding.conclusion()).isEqualTo(Conclusion.NOT_SUPPORTED);
        assertThat(finding.decision().because())
                .isEqualTo("as registered: a difference of 15 or more in the claimed direction is excluded");
    }

    @Test
    void no_difference_needs_a_test_of_equivalence() {
        HypothesisFinding finding = shifted(60, 0, .1).runtime(Optional.of(Math.log(1.15)));
        assertThat(finding.conclusion()).isEqualTo(Conclusion.SUPPORTED);
        assertThat(finding.registered().name()).isEqualTo("paired_t_log");
        assertThat(finding.decision().test()).isEqualTo("tost");
        assertThat(finding.effect().name()).isEqualTo("geometric_mean_ratio");
    }

    @Test
    void without_a_margin_no_difference_is_inconclusive_by_rule() {
        HypothesisFinding finding = shifted(60, 0, .1).runtime(Optional.empty());
        assertThat(finding.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(finding.sentence())
                .startsWith("H5 is inconclusive: no margin was registered; geometric mean ratio ");
        assertThat(finding.decision().p().reason()).hasValue(Reason.NO_MARGIN);
    }

    @Test
    void too_few_pairs_for_equivalence_are_inconclusive() {
        assertThat(shifted(5, 0, 1.5).runtime(Optional.of(Math.log(1.15))).conclusion())
                .isEqualTo(Conclusion.INCONCLUSIVE);
    }

    @Test
    void reproducibility_is_decided_over_tasks_for_its_values_overlap() {
        HypothesisFinding finding = shifted(60, 0, .1)
                .pairs
                .analysed(Pairs.hypothesis("H3", "reproducibility", "paired_t", "second_greater", Optional.empty()))
                .hypothesis("H3");
        assertThat(finding.registered().p().known()).isPresent();
        assertThat(finding.registered().remark())
                .isEqualTo(
                        "invalid: each value compares a run with the others of its task, so values of one task are not independent");
        assertThat(finding.decision().test()).isEqualTo("paired_t_over_tasks");
        assertThat(finding.decision().because())
                .startsWith(
                        "values of runs of a task overlap, so the registered test over pairs is invalid and tasks are compared: ");
        assertThat(finding.recommended())
                .extracting(TestResult::name)
                .containsExactly("task_means_t", "wilcoxon_pratt_exact_over_tasks");
    }

    @Test
    void the_family_keeps_its_size_whatever_could_be_tested() {
        shifted(60, 1.5, .1);
        Hypothesis adherence = Pairs.hypothesis(
                "H2", "constraint_adherence", "wilcoxon_signed_rank", "second_greater", Optional.empty());
        Hypothesis success = Pairs.success(Optional.empty());
        TableFindings findings = pairs.analysed(success, adherence);
        assertThat(findings.hypothesis("H1").p().reason()).hasValue(Reason.ZERO_VARIANCE);
        assertThat(findings.hypothesis("H1").adjustedP()).isEqualTo(1);
        double p = findings.hypothesis("H2").p().known().orElseThrow();
        assertThat(findings.hypothesis("H2").adjustedP()).isCloseTo(Math.min(1, 2 * p), within(1e-15));
    }

    @Test
    void a_one_sided_test_looks_at_the_claimed_side() {
        shifted(60, 4, .1);
        Hypothesis less = new Hypothesis(
                "H2",
                "a claim",
                "constraint_adherence",
                "paired_t",
                "one_sided",
                "second_less",
                Optional.empty(),
                "primary");
        HypothesisFinding finding = pairs.analysed(less).hypothesis("H2");
        assertThat(finding.registered().name()).isEqualTo("paired_t_one_sided");
        assertThat(finding.p().known().orElseThrow()).isGreaterThan(.99);
        assertThat(finding.conclusion()).isEqualTo(Conclusion.NOT_SUPPORTED);
    }

    @Test
    void unknown_metrics_and_hypotheses_are_refused_by_name() {
        TableFindings findings = shifted(5, 0, .1).pairs.analysed(Pairs.success(Optional.empty()));
        assertThatThrownBy(() -> findings.metric("speed"))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "there is no metric \"speed\"; known: task_success, constraint_adherence, clarification_count, runtime, reproducibility");
        assertThatThrownBy(() -> findings.hypothesis("H9"))
                .isInstanceOf(Refusal.class)
                .hasMessage("there is no hypothesis \"H9\"; registered: H1");
    }

    @Test
    void the_registered_power_is_computed_and_its_failure_said_plainly() {
        PreRegistration plan = new PreRegistration(
                "plan.md",
                List.of(
                        Pairs.success(Optional.empty()),
                        Pairs.hypothesis("H2", "runtime", "paired_t_log", "none", Optional.empty()),
                        Pairs.hypothesis("H3", "reproducibility", "paired_t", "second_greater", Optional.empty()),
                        Pairs.hypothesis(
                                "H4", "clarification_count", "wilcoxon_signed_rank", "second_less", Optional.empty()),
                        Pairs.hypothesis(
                                "H5",
                                "constraint_adherence",
                                "wilcoxon_signed_rank",
                                "second_greater",
                                Optional.empty())),
                .05,
                "bonferroni",
                .15,
                .8);
        shifted(10, 0, .1);
        Results results = new Analyst(
                        new ComparedVariant("a", "a"), new ComparedVariant("b", "b"), plan, 90, Optional.empty())
                .analyse(pairs.study());
        Power power = results.power();
        assertThat(power.holds()).isFalse();
        assertThat(power.before().orElseThrow().power().known().orElseThrow()).isCloseTo(.559, within(.0005));
        assertThat(power.sentence())
                .startsWith(
                        "The registered power of .80 for a difference of 0.15 does not hold: 90 pairs at level 0.01 have power .56 "
                                + "if 25 % of pairs are discordant; it holds only up to a discordance of ");
    }
}
