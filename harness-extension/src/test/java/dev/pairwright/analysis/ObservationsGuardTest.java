package dev.pairwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pairwright.analysis.dataset.Observation;
import dev.pairwright.analysis.dataset.RunCircumstances;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.analysis.statistics.RankCounts;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.experiment.Hypothesis;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObservationsGuardTest {

    private static final Hypothesis H1 = Pairs.success(Optional.of(.15));

    private static Observation copy(boolean solved) {
        return Pairs.run(solved ? 1 : 0, 100, 0, 10, 1);
    }

    @Test
    void one_deterministic_task_is_one_observation_and_p_and_e_values_are_withheld() {
        Pairs pairs = new Pairs();
        IntStream.range(0, 15).forEach(i -> pairs.add("T1", copy(false), copy(true)));
        TableFindings findings = pairs.analysed(H1);
        assertThat(findings.observations().n()).isEqualTo(15);
        assertThat(findings.observations().effective()).isEqualTo(1);
        assertThat(findings.observations().sentence())
                .hasValue(
                        "n = 15 pairs, effective n = 1: the runs of every task repeat each other exactly in both variants, so "
                                + "there are only as many observations as tasks; p values and e-values over pairs are withheld.");
        MetricFinding success = findings.metric("task_success");
        assertThat(success.n()).isEqualTo(15);
        assertThat(success.effectiveN()).isEqualTo(1);
        assertThat(success.inference().reason()).hasValue(Reason.REPEATED_OBSERVATIONS);
        HypothesisFinding h1 = findings.hypothesis("H1");
        assertThat(h1.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(h1.p().reason()).hasValue(Reason.REPEATED_OBSERVATIONS);
        assertThat(h1.registered().statistic()).isEmpty();
        assertThat(h1.registered().remark()).isEqualTo("withheld: n = 15, effective n = 1");
        assertThat(h1.effect().estimate().known()).hasValue(1.0);
        assertThat(h1.effect().ci().reason()).hasValue(Reason.REPEATED_OBSERVATIONS);
        assertThat(h1.sentence())
                .isEqualTo("H1 is inconclusive: runs of a task repeat each other exactly, so their pairs are not "
                        + "observations of their own; mean difference +1.");
        assertThat(h1.recommended())
                .allSatisfy(test -> assertThat(test.p().known()).isEmpty());
    }

    @Test
    void tasks_that_repeat_count_once_among_others() {
        Pairs pairs = new Pairs();
        for (int i = 0; i < 10; i++) {
            pairs.add("T1", copy(false), copy(true));
            pairs.add("T2", Pairs.success(i % 2 == 0), Pairs.success(i % 3 == 0));
        }
        TableFindings findings = pairs.analysed(H1);
        assertThat(findings.observations().effective()).isEqualTo(11);
        assertThat(findings.observations().repeatedTasks()).containsExactly("T1");
        MetricFinding success = findings.metric("task_success");
        PairedTable all = success.analysis()
                .success()
                .orElseThrow()
                .binary()
                .known()
                .orElseThrow()
                .table();
        PairedTable distinct = success.inference()
                .known()
                .orElseThrow()
                .success()
                .orElseThrow()
                .binary()
                .known()
                .orElseThrow()
                .table();
        assertThat(all.n()).isEqualTo(20);
        assertThat(distinct.n()).isEqualTo(11);
        assertThat(distinct.secondOnly()).isEqualTo(all.secondOnly() - 9);
        HypothesisFinding h1 = findings.hypothesis("H1");
        assertThat(h1.p().reason()).hasValue(Reason.REPEATED_OBSERVATIONS);
        assertThat(h1.decision().test()).isEqualTo("paired_t_distinct");
        assertThat(h1.decision().p().known()).isPresent();
        assertThat(h1.decision().because())
                .startsWith("runs of a task repeat each other, so distinct observations are compared: ");
    }

    @Test
    void runs_that_did_the_same_in_another_way_are_observations_of_their_own() {
        Pairs pairs = new Pairs();
        for (int i = 0; i < 5; i++) {
            Observation same = copy(true);
            RunCircumstances how = fingerprinted(1, "way " + i);
            pairs.add("T1", Optional.of(same), Optional.of(same), how, fingerprinted(2, "way"));
        }
        assertThat(pairs.analysed(H1).observations().effective()).isEqualTo(5);
    }

    private static RunCircumstances fingerprinted(int position, String fingerprint) {
        return new RunCircumstances(
                position,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(fingerprint));
    }

    @Test
    void no_variance_is_not_estimable_and_never_p_0() {
        Pairs pairs = new Pairs();
        IntStream.range(0, 20).forEach(i -> pairs.add("T" + i % 4, Pairs.success(false), Pairs.success(true)));
        HypothesisFinding h1 = pairs.analysed(H1).hypothesis("H1");
        assertThat(h1.p().reason()).hasValue(Reason.ZERO_VARIANCE);
        assertThat(h1.adjustedP()).isEqualTo(1);
        assertThat(h1.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(h1.sentence()).isEqualTo("H1 is inconclusive: the values do not vary; mean difference +1.");
        assertThat(h1.size()).isEmpty();
        assertThat(h1.recommended().get(0).p().known().orElseThrow())
                .as("exact McNemar, 20 of 20")
                .isLessThan(1e-5);
    }

    @Test
    void missing_sides_bound_the_difference_and_both_cases_are_tested() {
        Pairs pairs = new Pairs();
        IntStream.range(0, 8).forEach(i -> pairs.add("T1", Pairs.success(i == 0), Pairs.success(i % 2 == 0)));
        pairs.add("T1", Optional.of(Pairs.success(true)), Optional.empty(), true);
        pairs.add("T1", Optional.empty(), Optional.empty(), true);
        TableFindings findings = pairs.analysed(H1);
        assertThat(findings.metric("task_success").bounds()).hasValueSatisfying(bounds -> {
            assertThat(bounds.pairs()).isEqualTo(2);
            assertThat(bounds.low()).isCloseTo((3 - 1 - 1) / 10.0, within(1e-12));
            assertThat(bounds.high()).isCloseTo((3 + 0 + 1) / 10.0, within(1e-12));
        });
        assertThat(findings.hypothesis("H1").sensitivity())
                .extracting(TestResult::name)
                .contains("mcnemar_exact_best_case", "mcnemar_exact_worst_case");
        assertThat(findings.incomplete()).containsExactly("pair-0009", "pair-0010");
    }

    @Test
    void differences_of_decimals_that_are_equal_are_ties() {
        Pairs pairs = new Pairs();
        pairs.add("T1", Pairs.run(1, .2, 0, 1, .5), Pairs.run(1, .3, 0, 1, .5));
        pairs.add("T1", Pairs.run(1, .1, 0, 1, .5), Pairs.run(1, .2, 0, 1, .5));
        pairs.add("T1", Pairs.run(1, .5, 0, 1, .5), Pairs.run(1, .2, 0, 1, .5));
        RankCounts counts = pairs.analysed(H1)
                .metric("constraint_adherence")
                .analysis()
                .ranks()
                .orElseThrow()
                .counts();
        assertThat(counts.ties()).isTrue();
        assertThat(counts.distinct()).isEqualTo(2);
    }

    @Test
    void what_z_cannot_show_among_ten_the_median_rule_does() {
        Pairs pairs = new Pairs();
        for (int i = 0; i < 10; i++) {
            pairs.add("T1", Pairs.run(1, 50, 0, 1 + i, .5), Pairs.run(1, i == 4 ? 100 : 50 + i % 3, 0, 1, .5));
        }
        assertThat(pairs.analysed(H1).metric("constraint_adherence").warnings())
                .containsExactly(
                        "constraint_adherence: 1 difference lies far from the others (0 by |z| > 3, 1 by the median rule): "
                                + "pair-0005.");
    }

    @Test
    void opposite_effects_by_task_are_told() {
        Pairs pairs = new Pairs();
        for (int i = 0; i < 12; i++) {
            boolean rare = i % 6 == 0;
            pairs.add("T1", Pairs.success(rare), Pairs.success(!rare));
            pairs.add("T2", Pairs.success(!rare), Pairs.success(rare));
        }
        TableFindings findings = pairs.analysed(H1);
        assertThat(findings.metric("task_success").warnings())
                .containsExactly(
                        "task_success: effects are opposite by task, greater with the second variant in T1, less in T2; "
                                + "the mean over all tasks hides both.");
        assertThat(findings.hypothesis("H1").conclusion()).isNotEqualTo(Conclusion.SUPPORTED);
    }
}
