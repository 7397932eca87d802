package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.EndpointAnalysis;
import dev.pairwright.analysis.dataset.SuccessAnalysis;
import dev.pairwright.analysis.statistics.BinaryAnalysis;
import dev.pairwright.analysis.statistics.EffectSize;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.GeometricMeanRatio;
import dev.pairwright.analysis.statistics.HodgesLehmann;
import dev.pairwright.analysis.statistics.Interval;
import dev.pairwright.analysis.statistics.PairedT;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.analysis.statistics.TTest;
import dev.pairwright.analysis.statistics.TaskAnalysis;
import dev.pairwright.experiment.Hypothesis;
import java.util.ArrayList;
import java.util.List;

/**
 * How large the effect of a hypothesis is, by the registered estimate and by others.
 *
 * @param tested the hypothesis and what it is tested on
 */
record Effects(Tested tested) {

    private Hypothesis hypothesis() {
        return tested.hypothesis();
    }

    private MetricFinding finding() {
        return tested.finding();
    }

    private EndpointAnalysis all() {
        return finding().analysis();
    }

    /** The registered estimate: the mean difference, the pseudomedian beside a rank test, the ratio beside a test of logarithms. */
    EffectEstimate registered() {
        Contrast contrast = tested.all();
        return switch (hypothesis().test()) {
            case "wilcoxon_signed_rank" -> pseudomedian(contrast);
            case "paired_t_log" -> ratio();
            default -> mean("mean_difference", contrast);
        };
    }

    private EffectEstimate pseudomedian(Contrast contrast) {
        Estimate<HodgesLehmann> found = contrast.ranks().hodgesLehmann();
        return new EffectEstimate(
                "pseudomedian",
                "median of the averages of all pairs of differences, zeros kept (Hodges and Lehmann 1963)",
                Reading.THESE_TASKS,
                unit(),
                found.map(HodgesLehmann::estimate),
                withheld(found.map(HodgesLehmann::ci)));
    }

    private EffectEstimate ratio() {
        Estimate<GeometricMeanRatio> found = all().ratio().orElseGet(() -> Estimate.none(Reason.NO_PAIRS));
        return new EffectEstimate(
                "geometric_mean_ratio",
                "geometric mean of second over first, from the paired t-test on natural logarithms",
                Reading.THESE_TASKS,
                "ratio",
                found.map(GeometricMeanRatio::estimate),
                withheld(found.flatMap(GeometricMeanRatio::ci)));
    }

    private EffectEstimate mean(String name, Contrast contrast) {
        return new EffectEstimate(
                name,
                "mean of second minus first, interval by Student's t",
                Reading.THESE_TASKS,
                unit(),
                contrast.numeric().differences().mean(),
                withheld(contrast.numeric().pairedT().map(t -> t.test().ci())));
    }

    /** Cohen's d_z. */
    EffectEstimate standardized() {
        Estimate<EffectSize> found = tested.all().numeric().pairedT().map(PairedT::effect);
        return new EffectEstimate(
                "cohens_dz",
                "mean difference over the standard deviation of differences (Cohen 1988), interval by inverting the noncentral t (Steiger and Fouladi 1997)",
                Reading.THESE_TASKS,
                "standard deviations",
                found.map(EffectSize::dz),
                withheld(found.flatMap(EffectSize::ci)));
    }

    /** Intervals over pairs that repeat each other would pretend as much as p values do. */
    private Estimate<Interval> withheld(Estimate<Interval> ci) {
        return tested.repeated() ? Estimate.none(Reason.REPEATED_OBSERVATIONS) : ci;
    }

    private String unit() {
        return switch (finding().metric()) {
            case TASK_SUCCESS -> "proportion";
            case CONSTRAINT_ADHERENCE -> "points of 100";
            case CLARIFICATION_COUNT -> "requests";
            case RUNTIME -> "seconds";
            case REPRODUCIBILITY -> "proportion";
        };
    }

    /** Further estimates, recommended ones first. */
    List<EffectEstimate> further() {
        List<EffectEstimate> estimates = new ArrayList<>();
        if (finding().metric().isBinary()) {
            binary(estimates);
        }
        Contrast contrast = tested.all();
        if (!hypothesis().test().equals("wilcoxon_signed_rank")
                && !finding().metric().isBinary()) {
            estimates.add(pseudomedian(contrast));
        }
        if (hypothesis().test().equals("wilcoxon_signed_rank")) {
            estimates.add(mean("mean_difference", contrast));
        }
        estimates.add(new EffectEstimate(
                "hedges_gz",
                "d_z with Hedges' exact correction for small samples (Hedges 1981)",
                Reading.THESE_TASKS,
                "standard deviations",
                contrast.numeric().pairedT().map(PairedT::effect).flatMap(EffectSize::hedges),
                Estimate.none(Reason.NO_INTERVAL)));
        tasks(contrast, estimates);
        return estimates;
    }

    private void binary(List<EffectEstimate> estimates) {
        Estimate<BinaryAnalysis> found = finding()
                .inference()
                .flatMap(a -> a.success().map(SuccessAnalysis::binary).orElseGet(() -> Estimate.none(Reason.NO_PAIRS)));
        Estimate<Double> difference = found.map(b -> b.table().riskDifference());
        estimates.add(new EffectEstimate(
                "risk_difference_tango",
                "difference of the success rates with the score interval (Tango 1998)",
                Reading.THESE_TASKS,
                "proportion",
                difference,
                found.map(b -> b.intervals().tango())));
        estimates.add(new EffectEstimate(
                "odds_ratio_b_c",
                "b/c, pairs only the second variant won over pairs only the first won, exact interval (Clopper and Pearson 1934)",
                Reading.THESE_TASKS,
                "odds",
                found.flatMap(b -> b.oddsRatio().ratio()),
                found.flatMap(b -> b.oddsRatio()
                        .low()
                        .flatMap(low -> b.oddsRatio().high().map(high -> new Interval(low, high, .95))))));
        estimates.add(new EffectEstimate(
                "risk_difference_newcombe",
                "difference of the success rates, squares and adds with continuity-corrected phi (Newcombe 1998, method 10)",
                Reading.THESE_TASKS,
                "proportion",
                difference,
                found.map(b -> b.intervals().newcombe())));
    }

    private void tasks(Contrast contrast, List<EffectEstimate> estimates) {
        Estimate<TaskAnalysis> tasks = contrast.numeric().tasks();
        estimates.add(test(
                "stratified_mean",
                "mean of the tasks' means, variance from within the tasks (Satterthwaite 1946)",
                Reading.THESE_TASKS,
                tasks.flatMap(TaskAnalysis::fixedTasks)));
        estimates.add(test(
                "task_means",
                "mean of the tasks' means, Student's t over tasks",
                Reading.NEW_TASKS,
                tasks.flatMap(TaskAnalysis::taskMeans)));
        estimates.add(test(
                "mean_cr2",
                "mean over all pairs, cluster-robust CR2 with Satterthwaite degrees of freedom (Pustejovsky and Tipton 2018)",
                Reading.NEW_TASKS,
                tasks.flatMap(t -> t.robust().cr2Test())));
    }

    private EffectEstimate test(String name, String method, Reading reading, Estimate<TTest> found) {
        boolean logarithms = hypothesis().test().equals("paired_t_log");
        Estimate<Interval> ci = found.map(TTest::ci);
        return new EffectEstimate(
                name,
                method,
                reading,
                logarithms ? "natural logarithm of the ratio" : unit(),
                found.map(TTest::estimate),
                reading == Reading.NEW_TASKS ? ci : withheld(ci));
    }
}
