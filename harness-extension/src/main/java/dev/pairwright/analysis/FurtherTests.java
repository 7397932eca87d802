package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.EndpointAnalysis;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.SuccessAnalysis;
import dev.pairwright.analysis.statistics.BinaryAnalysis;
import dev.pairwright.analysis.statistics.Equivalence;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.McNemar;
import dev.pairwright.analysis.statistics.Outliers;
import dev.pairwright.analysis.statistics.PairedT;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.analysis.statistics.RankAnalysis;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.analysis.statistics.TTest;
import dev.pairwright.analysis.statistics.TaskAnalysis;
import dev.pairwright.experiment.Hypothesis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tests that are recommended beside a registered one, and those that show whether a result hangs on a choice.
 *
 * @param tested the hypothesis and what it is tested on
 */
record FurtherTests(Tested tested) {

    private Hypothesis hypothesis() {
        return tested.hypothesis();
    }

    private MetricFinding finding() {
        return tested.finding();
    }

    List<TestResult> recommended() {
        List<TestResult> tests = new ArrayList<>();
        if (finding().metric().isBinary()) {
            tests.add(test(
                    "mcnemar_exact",
                    "exact conditional test of the discordant pairs (McNemar 1947; Fagerland, Lydersen and Laake 2013)",
                    binary().map(b -> b.mcNemar().exact())));
        } else if (finding().metric() == Metric.REPRODUCIBILITY) {
            tests.add(newTasks(
                    "task_means_t", "paired t-test over the tasks' means", tasks().flatMap(TaskAnalysis::taskMeans)));
            tests.add(new TestResult(
                    "wilcoxon_pratt_exact_over_tasks",
                    "signed-rank test over the tasks' means, zeros by Pratt 1959, counted out",
                    Reading.NEW_TASKS,
                    Optional.empty(),
                    pratt(tested.all().overTasks(Optional.empty()).ranks()),
                    ""));
        } else {
            if (hypothesis().direction().equals("none")) {
                tests.add(test(
                        "tost",
                        "two one-sided t-tests against the registered margin (Schuirmann 1987)",
                        contrast().flatMap(c -> c.numeric().equivalence()).map(Equivalence::p)));
            }
            tests.add(test(
                    "wilcoxon_pratt_exact",
                    "signed-rank test, zeros by Pratt 1959, counted out given ties; normal beyond 150 non-zero differences",
                    contrast().flatMap(c -> pratt(c.ranks()))));
        }
        return tests;
    }

    List<TestResult> sensitivity() {
        List<TestResult> tests = new ArrayList<>();
        if (finding().metric().isBinary()) {
            tests.add(test(
                    "mcnemar_mid_p",
                    "mid-p of the exact test (Fagerland, Lydersen and Laake 2013)",
                    binary().map(b -> b.mcNemar().midP())));
            missing(tests);
        } else if (finding().metric() != Metric.REPRODUCIBILITY) {
            tests.add(test(
                    "wilcoxon_zeros_dropped_exact",
                    "signed-rank test, zeros dropped (Wilcoxon 1945), counted out given ties",
                    contrast().flatMap(c -> c.ranks().wilcoxon()).flatMap(w -> w.zerosDropped()
                            .exact())));
            tests.add(t(
                    "paired_t",
                    "paired t-test (Student 1908)",
                    contrast().flatMap(c -> c.numeric().pairedT()).map(PairedT::test)));
            tests.add(test(
                    "sign_flip_exact",
                    "exact sign-flip test of the mean (Fisher 1935)",
                    contrast().flatMap(c -> c.numeric().signFlip())));
        }
        if (!finding().metric().isBinary() && finding().metric() != Metric.REPRODUCIBILITY) {
            withoutOutliers().ifPresent(tests::add);
        }
        tests.add(t(
                "stratified_t",
                "mean of the tasks' means, variance from within the tasks (Satterthwaite 1946)",
                contrast().flatMap(c -> c.numeric().tasks()).flatMap(TaskAnalysis::fixedTasks)));
        tests.add(newTasks(
                "cr2_t",
                "cluster-robust CR2 with Satterthwaite degrees of freedom (Pustejovsky and Tipton 2018)",
                tasks().flatMap(task -> task.robust().cr2Test())));
        if (finding().metric() != Metric.REPRODUCIBILITY) {
            tests.add(newTasks(
                    "task_means_t", "paired t-test over the tasks' means", tasks().flatMap(TaskAnalysis::taskMeans)));
        }
        tests.add(new TestResult(
                "task_sign_flip",
                "signs of whole tasks flipped, all patterns counted",
                Reading.NEW_TASKS,
                Optional.empty(),
                tasks().flatMap(TaskAnalysis::signFlip),
                tasks().known()
                        .map(task ->
                                "with so many tasks p is never below " + Numbers.value(2 * task.smallestSignFlip()))
                        .orElse("")));
        return tests;
    }

    private void missing(List<TestResult> tests) {
        finding()
                .inference()
                .known()
                .flatMap(EndpointAnalysis::success)
                .flatMap(SuccessAnalysis::bounds)
                .ifPresent(bounds -> {
                    tests.add(test(
                            "mcnemar_exact_best_case",
                            "every missing side of a pair with one side in favour of the second variant (Manski 2003)",
                            mcnemar(bounds.best())));
                    tests.add(test(
                            "mcnemar_exact_worst_case",
                            "every missing side of a pair with one side against the second variant (Manski 2003)",
                            mcnemar(bounds.worst())));
                });
    }

    private static Estimate<Double> mcnemar(PairedTable table) {
        return Estimate.of(McNemar.of(table.secondOnly(), table.firstOnly()).exact());
    }

    private Optional<TestResult> withoutOutliers() {
        return contrast()
                .flatMap(c -> c.numeric().outliers())
                .known()
                .flatMap(Outliers::withoutThree)
                .map(without -> t(
                        "paired_t_without_outliers",
                        "paired t-test without differences of |z| > 3",
                        without.map(PairedT::test)));
    }

    private Estimate<Contrast> contrast() {
        return tested.inference();
    }

    /** Tasks are observations of their own, whatever repeats within them. */
    private Estimate<TaskAnalysis> tasks() {
        return tested.all().numeric().tasks();
    }

    private Estimate<BinaryAnalysis> binary() {
        return finding()
                .inference()
                .flatMap(a -> a.success().map(SuccessAnalysis::binary).orElseGet(() -> Estimate.none(Reason.NO_PAIRS)));
    }

    private static Estimate<Double> pratt(RankAnalysis ranks) {
        return ranks.wilcoxon()
                .flatMap(w -> w.pratt().exact().known().isPresent()
                        ? w.pratt().exact()
                        : Estimate.of(w.pratt().normal()));
    }

    private static TestResult test(String name, String method, Estimate<Double> p) {
        return new TestResult(name, method, Reading.THESE_TASKS, Optional.empty(), p, "");
    }

    private static TestResult t(String name, String method, Estimate<TTest> test) {
        return new TestResult(name, method, Reading.THESE_TASKS, test.known().map(TTest::t), test.map(TTest::p), "");
    }

    private static TestResult newTasks(String name, String method, Estimate<TTest> test) {
        return new TestResult(name, method, Reading.NEW_TASKS, test.known().map(TTest::t), test.map(TTest::p), "");
    }
}
