package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Multiplicity;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.experiment.Hypothesis;
import dev.pairwright.experiment.PreRegistration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges the registered hypotheses together: the family keeps its size, whatever could be tested.
 *
 * @param plan what was registered
 * @param metrics what was found
 * @param tooFew why nothing may be concluded from so few pairs, if it may not
 */
record HypothesisJudge(PreRegistration plan, List<MetricFinding> metrics, Optional<String> tooFew) {

    private static final List<Double> OTHER_LEVELS = List.of(.01, .10);

    /** A hypothesis on its way to a finding. */
    private record Case(Tested tested, TestResult registered, Decider decider) {

        Hypothesis hypothesis() {
            return tested.hypothesis();
        }

        MetricFinding finding() {
            return tested.finding();
        }
    }

    List<HypothesisFinding> judge() {
        List<Case> cases = plan.hypotheses().stream().map(this::prepare).toList();
        List<Double> registered =
                adjusted(cases.stream().map(c -> c.registered().p()).toList());
        List<Double> deciding =
                adjusted(cases.stream().map(c -> c.decider().test().p()).toList());
        List<HypothesisFinding> findings = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            findings.add(finding(cases.get(i), registered.get(i), deciding.get(i)));
        }
        return findings;
    }

    private Case prepare(Hypothesis hypothesis) {
        MetricFinding finding = metrics.stream()
                .filter(metric -> metric.metric().code().equals(hypothesis.metric()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no metric is called " + hypothesis.metric()));
        Tested tested = Tested.of(hypothesis, finding);
        TestResult registered = registered(tested);
        return new Case(tested, registered, Decider.of(tested, registered));
    }

    /** Over all pairs, as it was registered; its p is withheld where pairs repeat each other. */
    private static TestResult registered(Tested tested) {
        MetricFinding finding = tested.finding();
        TestResult test = RegisteredTest.of(tested.hypothesis(), tested.all());
        if (tested.repeated()) {
            return new TestResult(
                    test.name(),
                    test.method(),
                    test.reading(),
                    Optional.empty(),
                    Estimate.none(Reason.REPEATED_OBSERVATIONS),
                    "withheld: n = " + finding.n() + ", effective n = " + finding.effectiveN());
        }
        String remark = finding.metric() == Metric.REPRODUCIBILITY
                ? "invalid: each value compares a run with the others of its task, so values of one task are not independent"
                : "";
        return new TestResult(test.name(), test.method(), test.reading(), test.statistic(), test.p(), remark);
    }

    private List<Double> adjusted(List<Estimate<Double>> family) {
        Multiplicity all = Multiplicity.of(family);
        return switch (plan.correction()) {
            case "bonferroni" -> all.bonferroni();
            case "holm" -> all.holm();
            default -> all.used();
        };
    }

    /** By how much a p beside the family is multiplied: Holm's first step, Bonferroni's every one. */
    private int family() {
        return plan.correction().equals("none") ? 1 : plan.hypotheses().size();
    }

    private Decider.Ruling ruling(Case each, double adjusted, double alpha) {
        return tooFew.map(why -> new Decider.Ruling(Conclusion.INCONCLUSIVE, why))
                .orElseGet(() -> each.decider().at(adjusted, family(), alpha));
    }

    private HypothesisFinding finding(Case each, double adjusted, double deciding) {
        Decider.Ruling ruling = ruling(each, deciding, plan.alpha());
        Effects effects = new Effects(each.tested());
        EffectEstimate standardized = effects.standardized();
        TestResult test = each.decider().test();
        FurtherTests further = new FurtherTests(each.tested());
        return new HypothesisFinding(
                each.hypothesis(),
                each.finding().metric(),
                ruling.conclusion(),
                each.registered(),
                adjusted,
                new HypothesisFinding.Decision(
                        test.name(),
                        test.p(),
                        deciding,
                        plan.alpha(),
                        each.decider().because() + ": " + ruling.words()),
                effects.registered(),
                standardized,
                standardized.estimate().known().map(EffectWord::of),
                sentence(each, ruling, effects.registered(), deciding),
                further.recommended(),
                further.sensitivity(),
                effects.further(),
                OTHER_LEVELS.stream()
                        .map(alpha -> new HypothesisFinding.AtLevel(
                                alpha, ruling(each, deciding, alpha).conclusion()))
                        .toList());
    }

    private static String sentence(Case each, Decider.Ruling ruling, EffectEstimate effect, double adjusted) {
        TestResult test = each.decider().test();
        String p = test.p()
                .known()
                .map(known -> "; " + test.name() + " " + Numbers.p(known) + ", adjusted " + Numbers.p(adjusted))
                .orElse("");
        String size = effect.estimate()
                .known()
                .map(e -> effect.name().equals("geometric_mean_ratio") ? Numbers.value(e) : Numbers.signed(e))
                .map(e -> e
                        + effect.ci()
                                .known()
                                .map(ci -> " (" + Numbers.interval(ci) + ")")
                                .orElse(""))
                .map(e -> "; " + effect.name().replace('_', ' ') + " " + e)
                .orElse("");
        return each.hypothesis().id() + " is " + ruling.conclusion().words() + ": " + ruling.words() + size + p + ".";
    }
}
