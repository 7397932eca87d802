package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.Equivalence;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.experiment.Hypothesis;
import java.util.Optional;

/**
 * Decides about one hypothesis: which test may decide such a claim on such data, and what follows from it at a level.
 *
 * @param hypothesis as it was registered
 * @param contrast what the deciding test is made on; none if nothing may be concluded, with the reason
 * @param test the deciding test
 * @param difference the test of a difference beside it, for a claim of no difference
 * @param because why this test and no other
 */
record Decider(
        Hypothesis hypothesis, Estimate<Contrast> contrast, TestResult test, TestResult difference, String because) {

    /**
     * Chooses the test by what kind of claim it is and what kind of data, never by what the data show.
     *
     * @param tested the hypothesis and what it is tested on
     * @param registered the registered test over all pairs
     */
    static Decider of(Tested tested, TestResult registered) {
        Hypothesis hypothesis = tested.hypothesis();
        boolean overTasks = tested.finding().metric() == Metric.REPRODUCIBILITY;
        Estimate<Contrast> contrast =
                overTasks ? Estimate.of(tested.all().overTasks(hypothesis.margin())) : tested.inference();
        boolean distinct = !overTasks && tested.repeated();
        TestResult difference = overTasks || distinct ? on(hypothesis, contrast, overTasks) : registered;
        String because = overTasks
                ? "values of runs of a task overlap, so the registered test over pairs is invalid and tasks are compared"
                : distinct
                        ? "runs of a task repeat each other, so distinct observations are compared"
                        : "as registered";
        if (hypothesis.direction().equals("none")) {
            String equivalence = "no difference is claimed, which needs a test of equivalence";
            return new Decider(
                    hypothesis,
                    contrast,
                    equivalence(contrast, difference),
                    difference,
                    because.equals("as registered") ? equivalence : equivalence + "; " + because);
        }
        return new Decider(hypothesis, contrast, difference, difference, because);
    }

    private static TestResult on(Hypothesis hypothesis, Estimate<Contrast> contrast, boolean overTasks) {
        Estimate<TestResult> result = contrast.map(c -> RegisteredTest.of(hypothesis, c));
        TestResult known = result.known()
                .orElseGet(() -> new TestResult(
                        hypothesis.test(),
                        "",
                        Reading.THESE_TASKS,
                        Optional.empty(),
                        Estimate.none(contrast.reason().orElseThrow()),
                        ""));
        return new TestResult(
                known.name() + (overTasks ? "_over_tasks" : "_distinct"),
                known.method() + (overTasks ? ", on the tasks' means" : ", on distinct observations"),
                overTasks ? Reading.NEW_TASKS : Reading.THESE_TASKS,
                known.statistic(),
                known.p(),
                known.remark());
    }

    private static TestResult equivalence(Estimate<Contrast> contrast, TestResult difference) {
        return new TestResult(
                "tost",
                "two one-sided t-tests against the registered margin (Schuirmann 1987)",
                difference.reading(),
                Optional.empty(),
                contrast.flatMap(c -> c.numeric().equivalence()).map(Equivalence::p),
                "");
    }

    /**
     * What follows.
     *
     * @param conclusion what may be concluded
     * @param words why
     */
    record Ruling(Conclusion conclusion, String words) {}

    /**
     * What follows at a level.
     *
     * @param adjusted the deciding test's p, adjusted
     * @param family how many hypotheses there are, for what is tested beside it
     * @param alpha the level of the whole family
     */
    Ruling at(double adjusted, int family, double alpha) {
        if (test.p().reason().isPresent() && !isNoDifference()) {
            return inconclusive(test.p().reason().get().sentence());
        }
        return isNoDifference() ? noDifference(adjusted, family, alpha) : aDifference(adjusted, family, alpha);
    }

    private boolean isNoDifference() {
        return hypothesis.direction().equals("none");
    }

    private Ruling aDifference(double adjusted, int family, double alpha) {
        if (adjusted <= alpha) {
            return claimedSide()
                    ? new Ruling(Conclusion.SUPPORTED, "significant in the claimed direction")
                    : new Ruling(Conclusion.NOT_SUPPORTED, "significant in the opposite direction");
        }
        if (hypothesis.sides().equals("one_sided")
                && oppositeP().filter(p -> family * p <= alpha).isPresent()) {
            return new Ruling(Conclusion.NOT_SUPPORTED, "significant in the opposite direction");
        }
        if (smallerThanMargin().filter(p -> family * p <= alpha).isPresent()) {
            return new Ruling(
                    Conclusion.NOT_SUPPORTED,
                    "a difference of " + Numbers.value(hypothesis.margin().orElseThrow())
                            + " or more in the claimed direction is excluded");
        }
        return inconclusive("not significant, and that is no proof of no difference");
    }

    private Ruling noDifference(double adjusted, int family, double alpha) {
        if (test.p().known().isPresent() && adjusted <= alpha) {
            return new Ruling(
                    Conclusion.SUPPORTED,
                    "the difference lies within the margin of "
                            + Numbers.value(hypothesis.margin().orElseThrow()));
        }
        if (difference.p().known().filter(p -> family * p <= alpha).isPresent()) {
            return new Ruling(Conclusion.NOT_SUPPORTED, "there is a difference");
        }
        return inconclusive(
                test.p().reason().map(Reason::sentence).orElse("neither a difference nor its absence is shown"));
    }

    private static Ruling inconclusive(String why) {
        return new Ruling(Conclusion.INCONCLUSIVE, why);
    }

    private boolean claimedSide() {
        if (hypothesis.sides().equals("one_sided")) {
            return true;
        }
        double sign = contrast.known().map(this::direction).orElse(0.0);
        return hypothesis.direction().equals("second_greater") ? sign > 0 : sign < 0;
    }

    private double direction(Contrast c) {
        return hypothesis.test().equals("wilcoxon_signed_rank")
                ? c.ranks().wilcoxon().known().map(w -> w.zerosDropped().z()).orElse(0.0)
                : c.numeric().differences().mean().known().orElse(0.0);
    }

    private Optional<Double> oppositeP() {
        return contrast.flatMap(c -> RegisteredTest.opposite(hypothesis, c)).known();
    }

    /** Against "the claimed difference is the margin or more". */
    private Optional<Double> smallerThanMargin() {
        return contrast.flatMap(c -> c.numeric().equivalence())
                .map(e -> hypothesis.direction().equals("second_greater") ? e.pUpper() : e.pLower())
                .known();
    }
}
