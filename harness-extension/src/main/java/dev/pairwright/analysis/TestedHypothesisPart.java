package dev.pairwright.analysis;

import dev.pairwright.experiment.Hypothesis;
import java.util.List;
import java.util.Optional;

/** A hypothesis with its tests, as {@code statistical-tests.json} has it. */
record TestedHypothesisPart(
        String id,
        String claim,
        String metric,
        String role,
        String sides,
        String direction,
        Optional<Double> margin,
        String conclusion,
        String sentence,
        TestPart registered,
        double adjustedP,
        DecisionPart decision,
        List<TestPart> recommended,
        List<TestPart> sensitivity,
        List<LevelPart> atOtherLevels) {

    static TestedHypothesisPart of(HypothesisFinding finding) {
        Hypothesis registered = finding.hypothesis();
        HypothesisFinding.Decision decision = finding.decision();
        return new TestedHypothesisPart(
                finding.id(),
                finding.claim(),
                finding.metric().code(),
                finding.role(),
                registered.sides(),
                registered.direction(),
                registered.margin(),
                finding.conclusion().code(),
                finding.sentence(),
                TestPart.of(finding.registered()),
                finding.adjustedP(),
                new DecisionPart(
                        decision.test(),
                        decision.p().known(),
                        DocumentParts.reason(decision.p()),
                        decision.adjustedP(),
                        decision.alpha(),
                        decision.because()),
                TestPart.of(finding.recommended()),
                TestPart.of(finding.sensitivity()),
                finding.atOtherLevels().stream()
                        .map(level ->
                                new LevelPart(level.alpha(), level.conclusion().code()))
                        .toList());
    }

    record TestPart(
            String name,
            String method,
            String reading,
            Optional<Double> statistic,
            Optional<Double> p,
            Optional<String> reason,
            String remark) {

        static TestPart of(TestResult test) {
            return new TestPart(
                    test.name(),
                    test.method(),
                    test.reading().code(),
                    test.statistic(),
                    test.p().known(),
                    DocumentParts.reason(test.p()),
                    test.remark());
        }

        static List<TestPart> of(List<TestResult> tests) {
            return tests.stream().map(TestPart::of).toList();
        }
    }

    record DecisionPart(
            String test, Optional<Double> p, Optional<String> reason, double adjustedP, double alpha, String because) {}

    record LevelPart(double alpha, String conclusion) {}
}
