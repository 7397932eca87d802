package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.experiment.Hypothesis;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What was found about a registered hypothesis.
 *
 * @param hypothesis as it was registered: id, claim, metric, test, sides, direction, margin and role
 * @param metric what it speaks of
 * @param conclusion what may be concluded
 * @param registered the registered test: always printed first
 * @param adjustedP its p in the family of all registered hypotheses, 1 in place of one that cannot be estimated
 * @param decision by what the conclusion was reached
 * @param effect the registered estimate with its interval
 * @param standardized d_z with its interval
 * @param size the word for d_z
 * @param sentence the conclusion, for people: one sentence
 * @param recommended further tests that do the same better
 * @param sensitivity tests that show whether the result hangs on a choice
 * @param estimates further estimates, recommended ones first
 * @param atOtherLevels the conclusion at alpha .01 and .10
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record HypothesisFinding(
        Hypothesis hypothesis,
        Metric metric,
        Conclusion conclusion,
        TestResult registered,
        double adjustedP,
        Decision decision,
        EffectEstimate effect,
        EffectEstimate standardized,
        Optional<EffectWord> size,
        String sentence,
        List<TestResult> recommended,
        List<TestResult> sensitivity,
        List<EffectEstimate> estimates,
        List<AtLevel> atOtherLevels) {

    /** Copies the lists. */
    public HypothesisFinding {
        recommended = List.copyOf(recommended);
        sensitivity = List.copyOf(sensitivity);
        estimates = List.copyOf(estimates);
        atOtherLevels = List.copyOf(atOtherLevels);
    }

    /** The hypothesis's id, such as {@code H1}. */
    public String id() {
        return hypothesis.id();
    }

    /** The claim in words. */
    public String claim() {
        return hypothesis.claim();
    }

    /** The registered test's word, such as {@code paired_t}. */
    public String test() {
        return hypothesis.test();
    }

    /** {@code primary} or {@code secondary}. */
    public String role() {
        return hypothesis.role();
    }

    /** The registered test's p value, two- or one-sided as registered. */
    public Estimate<Double> p() {
        return registered.p();
    }

    /**
     * By what a conclusion was reached.
     *
     * @param test the name of the test that decided: the registered one, unless it cannot decide such a claim on such data
     * @param p its p value
     * @param adjustedP that in the family of the tests that decide
     * @param alpha the level it was held against
     * @param because why this test, and what it came to
     */
    public record Decision(String test, Estimate<Double> p, double adjustedP, double alpha, String because) {}

    /**
     * The conclusion at another level.
     *
     * @param alpha the level
     * @param conclusion what it would be
     */
    public record AtLevel(double alpha, Conclusion conclusion) {}
}
