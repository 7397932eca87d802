package dev.pairwright.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.analysis.dataset.EndpointAnalysis;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.PairedData;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.ExactLimit;
import dev.pairwright.analysis.statistics.McNemar;
import dev.pairwright.analysis.statistics.Multiplicity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A thousand campaigns of equal variants. At level .05 a test that keeps its level exactly rejects between 28 and 73 of them, all but one time in a thousand: the
 * binomial quantiles. Exact tests of discrete outcomes reject less often.
 */
@Tag("slow")
class NoDifferenceTest {

    private static final int CAMPAIGNS = 1000;
    private static final int FEWEST = 28;
    private static final int MOST = 73;
    private static final double ALPHA = .05;

    private static final Tally TALLY = new Tally(CAMPAIGNS);

    @BeforeAll
    static void analyse() {
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            PairedData data = Truth.NO_DIFFERENCE.campaign(20251228L + campaign);
            List<Estimate<Double>> registered = new ArrayList<>();
            success(data, registered);
            ranked(data, Metric.CONSTRAINT_ADHERENCE, registered);
            ranked(data, Metric.CLARIFICATION_COUNT, registered);
            EndpointAnalysis runtime = analysis(data, Metric.RUNTIME);
            registered.add(runtime.numeric().pairedT().map(t -> t.test().p()));
            reject("t on the logarithms of runtime", registered.get(registered.size() - 1));
            reject("t over the tasks' means, runtime", runtime.numeric().tasks().flatMap(tasks -> tasks.taskMeans()
                    .map(t -> t.p())));
            reject("sign-flip over tasks, runtime", runtime.numeric().tasks().flatMap(tasks -> tasks.signFlip()));
            Multiplicity family = Multiplicity.of(registered);
            TALLY.count(
                    "any of four after Bonferroni", family.bonferroni().stream().anyMatch(p -> p <= ALPHA));
            TALLY.count("any of four after Holm", family.holm().stream().anyMatch(p -> p <= ALPHA));
        }
        TALLY.print("equal variants, rejected at .05");
    }

    private static EndpointAnalysis analysis(PairedData data, Metric metric) {
        return EndpointAnalysis.of(data, metric, Optional.empty(), ExactLimit.USUAL);
    }

    private static void success(PairedData data, List<Estimate<Double>> registered) {
        EndpointAnalysis success = analysis(data, Metric.TASK_SUCCESS);
        registered.add(success.numeric().pairedT().map(t -> t.test().p()));
        reject("t on task success", registered.get(0));
        McNemar mcNemar =
                success.success().orElseThrow().binary().known().orElseThrow().mcNemar();
        reject("exact McNemar on task success", Estimate.of(mcNemar.exact()));
        reject("mid-p McNemar on task success", Estimate.of(mcNemar.midP()));
        TALLY.count(
                "e-process on task success, looked at after every pair",
                success.success().orElseThrow().process().alarm().isPresent());
    }

    private static void ranked(PairedData data, Metric metric, List<Estimate<Double>> registered) {
        EndpointAnalysis analysis = analysis(data, metric);
        Estimate<Double> pratt = analysis.ranks().orElseThrow().wilcoxon().flatMap(test -> test.pratt()
                .exact());
        registered.add(pratt);
        reject("exact Wilcoxon with Pratt's zeros on " + metric.code(), pratt);
        reject("exact sign-flip on " + metric.code(), analysis.numeric().signFlip());
        reject("t on " + metric.code(), analysis.numeric().pairedT().map(t -> t.test()
                .p()));
    }

    private static void reject(String test, Estimate<Double> p) {
        TALLY.count(test, p.known().filter(value -> value <= ALPHA).isPresent());
    }

    @Test
    void t_rejects_as_often_as_it_says() {
        for (String test : List.of(
                "t on task success",
                "t on constraint_adherence",
                "t on clarification_count",
                "t on the logarithms of runtime",
                "t over the tasks' means, runtime")) {
            assertThat(TALLY.of(test)).as(test).isBetween(FEWEST, MOST);
        }
    }

    @Test
    void exact_tests_never_reject_more_often() {
        for (String test : List.of(
                "exact McNemar on task success",
                "exact Wilcoxon with Pratt's zeros on constraint_adherence",
                "exact Wilcoxon with Pratt's zeros on clarification_count",
                "exact sign-flip on constraint_adherence",
                "exact sign-flip on clarification_count",
                "sign-flip over tasks, runtime")) {
            assertThat(TALLY.of(test)).as(test).isBetween(0, MOST);
        }
    }

    @Test
    void a_family_keeps_alpha_as_a_whole() {
        assertThat(TALLY.of("any of four after Bonferroni")).isBetween(0, MOST);
        assertThat(TALLY.of("any of four after Holm")).isBetween(0, MOST);
    }

    @Test
    void the_e_process_may_be_looked_at_after_every_pair() {
        assertThat(TALLY.of("e-process on task success, looked at after every pair"))
                .isBetween(0, 50);
    }
}
