package dev.pairwright.junit;

import static dev.pairwright.junit.PairwrightAssertions.assertThat;
import static dev.pairwright.junit.PairwrightAssertions.better;
import static dev.pairwright.junit.PairwrightAssertions.byAtMost;
import static dev.pairwright.junit.PairwrightAssertions.notWorse;
import static dev.pairwright.junit.PairwrightAssertions.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.gate.Gate;
import dev.pairwright.junit.Launch.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class GateAssertTest {

    private static final String ID = "exp-gates";

    @PairedExperiment(Fixtures.EXPERIMENTS + ID)
    static class Carried extends BothTasks {}

    @ExperimentFindings(Fixtures.EXPERIMENTS + ID)
    static class Gated {

        static final Gate NOT_WORSE = notWorse("task_success", byAtMost(.15));
        static final Gate BETTER = better("task_success");

        @Test
        void not_worse(Findings findings) {
            assertThat(findings).passes(NOT_WORSE);
        }

        @Test
        void better_it_is(Findings findings) {
            assertThat(findings).passes(BETTER);
        }

        @Test
        void fluent(Findings findings) {
            assertThat(findings.metric("task_success"))
                    .isNotWorse(byAtMost(.15))
                    .isBetter();
        }

        @Test
        void equivalent(Findings findings) {
            assertThat(findings.metric("task_success")).isEquivalent(within(.05));
        }

        @Test
        void reproducible(Findings findings) {
            assertThat(findings.metric("reproducibility")).isNotWorse(byAtMost(.1));
        }

        @Test
        void severity(Findings findings) {
            assertThat(findings).hasNoSeverityRegression();
        }
    }

    private static Launch launch(double first, double second, boolean deterministic) {
        return launch(first, second, deterministic, deterministic);
    }

    private static Launch launch(double first, double second, boolean sameSeed, boolean deterministic) {
        Fixtures.fresh(ID)
                .experiment(experiment -> {
                    Fixtures.agent(experiment, ChanceAgent.class);
                    Fixtures.pairs(experiment, 15);
                    experiment.put("seed_policy", sameSeed ? "per_task" : "per_pair");
                    ((ObjectNode) experiment.get("agent")).put("deterministic", deterministic);
                })
                .write();
        ChanceAgent.rates = new double[] {first, second};
        return Launch.of(Gated.class, Carried.class);
    }

    @AfterEach
    void nothingSet() {
        System.clearProperty("pairwright.inconclusive");
        ChanceAgent.varying = false;
    }

    @Test
    void what_is_shown_passes_and_is_told_with_what_it_is_worth() {
        Launch launch = launch(0, 1, false);

        assertThat(launch.named("not_worse").status()).isEqualTo(Status.PASSED);
        assertThat(launch.named("better_it_is").status()).isEqualTo(Status.PASSED);
        assertThat(launch.named("fluent").status()).isEqualTo(Status.PASSED);
        assertThat(launch.named("severity").status()).isEqualTo(Status.PASSED);
        assertThat(launch.console())
                .contains(
                        "pairwright gate: SIMULATED: passed: second is not worse than first in task_success by 15 points or"
                                + " more. Second minus first: +100.0 points, 90 % interval ")
                .contains("pairwright gate: SIMULATED: passed: no task that always passed with first always failed with"
                        + " second\n");
        assertThat(launch.named("equivalent").status()).isEqualTo(Status.FAILED);
        assertThat(launch.named("equivalent").message())
                .startsWith(
                        "SIMULATED: failed: second differs from first in task_success by 5 points or more. Second minus"
                                + " first: +100.0 points, 90 % interval ");
    }

    @Test
    void before_anything_runs_it_is_told_whether_the_planned_pairs_can_decide() {
        Launch launch = launch(.5, .5, false);

        String plan =
                "pairwright gate \"second is not worse than first in task_success by 15 points or more\": 30 planned"
                        + " pairs (60 runs) can decide it. The chance if the variants are equally good is 69 % at 10 % discordant"
                        + " pairs (80 % needs about 38 pairs), 48 % at 25 % discordant pairs (80 % needs about 73 pairs)\n";
        assertThat(launch.console()).containsOnlyOnce(plan);
        assertThat(launch.console().indexOf(plan)).isLessThan(launch.console().indexOf("Pairwright findings"));
    }

    @Test
    void what_is_shown_to_be_worse_fails_and_a_task_that_was_lost_fails_the_guard() {
        Launch launch = launch(1, 0, false);

        assertThat(launch.named("not_worse").status()).isEqualTo(Status.FAILED);
        assertThat(launch.named("not_worse").message())
                .startsWith("SIMULATED: failed: second is worse than first in task_success by 15 points or more.");
        assertThat(launch.named("severity").message())
                .isEqualTo(
                        "SIMULATED: failed: TASK-001, TASK-002 always passed with first and always failed with second");
    }

    @Test
    void what_is_left_open_warns_or_fails_as_the_policy_says() {
        Launch warned = launch(.6, .6, false);
        assertThat(warned.named("better_it_is").status()).isEqualTo(Status.ABORTED);
        assertThat(warned.named("better_it_is").message())
                .startsWith("SIMULATED: inconclusive: it is open whether second is better than first in task_success.");

        System.setProperty("pairwright.inconclusive", "fail");
        Launch failed = Launch.of(Gated.class);
        assertThat(failed.named("better_it_is").status()).isEqualTo(Status.FAILED);
        assertThat(failed.named("better_it_is").message())
                .isEqualTo(warned.named("better_it_is").message());
    }

    @Test
    void repeats_of_one_observation_decide_nothing() {
        Launch launch = launch(0, 1, true);

        assertThat(launch.console())
                .contains(
                        "pairwright gate \"second is better than first in task_success\": 30 planned pairs (60 runs) cannot"
                                + " decide it: the agent is declared deterministic, so they repeat 2 observations, one a task\n");
        assertThat(launch.named("better_it_is").status()).isEqualTo(Status.ABORTED);
        assertThat(launch.named("better_it_is").message())
                .isEqualTo(
                        "SIMULATED: inconclusive: it is open whether second is better than first in task_success. The runs"
                                + " repeat each other: 30 pairs are 2 observations, one a task");
    }

    @Test
    void reproducibility_is_decided_over_tasks() {
        ChanceAgent.varying = true;
        Launch launch = launch(.6, .6, true, false);

        assertThat(launch.console())
                .containsPattern(
                        "pairwright gate: SIMULATED: \\w+: .* in reproducibility by 0\\.1 of 1 or more\\. Second minus"
                                + " first: .* \\(Student, 2 tasks\\)");
    }

    @Test
    void a_metric_that_is_not_there_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> notWorse("sucess", byAtMost(.1)))
                .hasMessage(
                        "there is no metric \"sucess\"; known: task_success, constraint_adherence, clarification_count,"
                                + " runtime, reproducibility");
    }
}
