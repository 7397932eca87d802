package dev.pairwright.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.analysis.OrderAndDrift;
import dev.pairwright.analysis.TableFindings;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.TTest;
import dev.pairwright.analysis.statistics.TaskAnalysis;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What disturbs a campaign must be told, and seldom where nothing does. */
@Tag("slow")
class DisturbedCampaignsTest {

    private static final int CAMPAIGNS = 200;
    private static final int NEARLY_ALL = 190;
    private static final int MANY = 1000;
    private static final double LARGE = 1.2;

    private static TableFindings findings(Disturbance disturbance, long seed) {
        return TableFindings.of("simulated", disturbance.campaign(seed), "a", "b", Optional.empty());
    }

    private static int told(String what, Disturbance disturbance, OrderAndDrift.Kind kind, String words) {
        Tally tally = new Tally(CAMPAIGNS);
        String found = "told of " + what;
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            OrderAndDrift order = findings(disturbance, 40_000L + campaign).orderAndDrift();
            boolean suspicious =
                    order.effects().stream().anyMatch(effect -> effect.kind() == kind && effect.suspicious());
            boolean warned = order.warnings().stream().anyMatch(warning -> warning.contains(words));
            assertThat(warned).isEqualTo(suspicious);
            tally.count(found, warned);
        }
        tally.print("disturbed campaigns");
        return tally.of(found);
    }

    @Test
    void an_order_effect_is_told() {
        assertThat(told(
                        "an order effect",
                        new Disturbance(LARGE, 0, 0, 0, 0),
                        OrderAndDrift.Kind.POSITION,
                        "going second within a pair"))
                .isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    @Test
    void carry_over_is_told() {
        assertThat(told(
                        "carry-over",
                        new Disturbance(0, 2 * LARGE, 0, 0, 0),
                        OrderAndDrift.Kind.CARRY_OVER,
                        "what the first run of a pair leaves to the second"))
                .isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    @Test
    void drift_of_both_variants_is_told() {
        assertThat(told(
                        "drift of both variants",
                        new Disturbance(0, 0, -LARGE, 0, 0),
                        OrderAndDrift.Kind.DRIFT_OF_LEVEL,
                        "the level of both variants changed"))
                .isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    @Test
    void drift_of_their_difference_is_told() {
        assertThat(told(
                        "drift of the difference",
                        new Disturbance(0, 0, 0, 2 * LARGE, 0),
                        OrderAndDrift.Kind.DRIFT_OF_DIFFERENCE,
                        "the difference between the variants changed"))
                .isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    @Test
    void where_nothing_disturbs_little_is_told() {
        Tally tally = new Tally(MANY);
        for (int campaign = 0; campaign < MANY; campaign++) {
            TableFindings findings = findings(Disturbance.NONE, 50_000L + campaign);
            tally.count(
                    "told of order or drift",
                    !findings.orderAndDrift().warnings().isEmpty());
            tally.count(
                    "told of opposite tasks",
                    warnings(findings).stream().anyMatch(warning -> warning.contains("opposite by task")));
        }
        tally.print("undisturbed campaigns");
        assertThat(tally.of("told of order or drift")).isBetween(0, 73);
        assertThat(tally.of("told of opposite tasks")).isBetween(0, 73);
    }

    @Test
    void tasks_that_point_both_ways_are_told() {
        Tally tally = new Tally(CAMPAIGNS);
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            TableFindings findings = findings(new Disturbance(0, 0, 0, 0, 2), 60_000L + campaign);
            tally.count(
                    "told of opposite tasks",
                    warnings(findings).stream().anyMatch(warning -> warning.contains("opposite by task")));
        }
        tally.print("clustered campaigns");
        assertThat(tally.of("told of opposite tasks")).isGreaterThanOrEqualTo(160);
    }

    /** The two readings of one campaign: on these tasks, and for new ones. */
    @Test
    void for_new_tasks_only_the_reading_by_task_keeps_its_level() {
        Tally tally = new Tally(MANY);
        for (int campaign = 0; campaign < MANY; campaign++) {
            TableFindings findings = findings(new Disturbance(0, 0, 0, 0, .6), 70_000L + campaign);
            var numeric = findings.metric(Metric.RUNTIME.code()).analysis().numeric();
            Estimate<TaskAnalysis> tasks = numeric.tasks();
            reject(tally, "t over pairs", numeric.pairedT().map(t -> t.test()));
            reject(tally, "t over the tasks' means", tasks.flatMap(TaskAnalysis::taskMeans));
            reject(tally, "cluster-robust CR2 with Satterthwaite's df", tasks.flatMap(task -> task.robust()
                    .cr2Test()));
        }
        tally.print("clustered campaigns without an effect on new tasks, rejected at .05");
        assertThat(tally.of("t over pairs")).isGreaterThan(150);
        assertThat(tally.of("t over the tasks' means")).isBetween(28, 73);
        assertThat(tally.of("cluster-robust CR2 with Satterthwaite's df")).isBetween(28, 73);
    }

    private static void reject(Tally tally, String what, Estimate<TTest> test) {
        Predicate<TTest> significant = t -> t.p() <= .05;
        tally.count(what, test.known().filter(significant).isPresent());
    }

    private static List<String> warnings(TableFindings findings) {
        return findings.metrics().stream()
                .flatMap(metric -> metric.warnings().stream())
                .toList();
    }
}
