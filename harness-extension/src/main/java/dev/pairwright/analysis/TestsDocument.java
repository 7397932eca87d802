package dev.pairwright.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.pairwright.analysis.dataset.EndpointAnalysis;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.SuccessAnalysis;
import dev.pairwright.analysis.statistics.EProcess;
import dev.pairwright.analysis.statistics.TTest;
import dev.pairwright.core.Evidence;
import dev.pairwright.experiment.Hypothesis;
import dev.pairwright.io.Schema;
import java.util.List;
import java.util.Optional;

/** {@code statistical-tests.json}. */
record TestsDocument(
        @JsonProperty("$schema") String schema,
        String statisticalTestsVersion,
        String experimentId,
        String experimentVersion,
        String campaign,
        Evidence evidence,
        List<DocumentParts.MarkPart> marks,
        String firstVariant,
        String secondVariant,
        DocumentParts.ObservationsPart observations,
        SamplePart sample,
        double alpha,
        String correction,
        List<HypothesisPart> hypotheses,
        AnytimePart anytime,
        List<OrderPart> orderAndDrift,
        PowerPart power,
        List<ExploratoryPart> exploratory,
        List<Threat> threats) {

    record SamplePart(
            int planned,
            int analysed,
            int withViolation,
            int excluded,
            int failed,
            int unfinished,
            int notRun,
            int unscoredRuns,
            int abortedRuns) {}

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

    record HypothesisPart(
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

        static HypothesisPart of(HypothesisFinding finding) {
            Hypothesis registered = finding.hypothesis();
            HypothesisFinding.Decision decision = finding.decision();
            return new HypothesisPart(
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
                            .map(level -> new LevelPart(
                                    level.alpha(), level.conclusion().code()))
                            .toList());
        }
    }

    @JsonPropertyOrder({"e_value", "largest", "alarm_after_pairs", "reason"})
    record AnytimePart(
            @JsonProperty("e_value") Optional<Double> last,
            Optional<Double> largest,
            Optional<Integer> alarmAfterPairs,
            Optional<String> reason) {

        static AnytimePart of(MetricFinding success) {
            Optional<EProcess> process = success.inference()
                    .known()
                    .flatMap(EndpointAnalysis::success)
                    .map(SuccessAnalysis::process);
            return new AnytimePart(
                    process.map(e -> e.last().value()),
                    process.map(e -> e.largest().value()),
                    process.flatMap(EProcess::alarm),
                    DocumentParts.reason(success.inference()));
        }
    }

    record OrderPart(
            String metric,
            String effect,
            Optional<Double> estimate,
            Optional<DocumentParts.IntervalPart> ci,
            Optional<Double> p,
            Optional<String> reason,
            boolean suspicious) {

        static OrderPart of(OrderAndDrift.OrderEffect effect) {
            return new OrderPart(
                    effect.metric().code(),
                    effect.kind().code(),
                    effect.estimate().known().map(TTest::estimate),
                    DocumentParts.IntervalPart.of(effect.estimate().map(TTest::ci)),
                    effect.estimate().known().map(TTest::p),
                    DocumentParts.reason(effect.estimate()),
                    effect.suspicious());
        }
    }

    record DesignPart(
            int pairs,
            double alpha,
            double correctedAlpha,
            double discordance,
            Optional<Double> power,
            Optional<Double> powerOfT,
            Optional<Double> uncorrectedPower,
            Optional<Double> minimumDetectableDifference,
            Optional<Double> minimumDetectableEffect,
            Optional<Double> largestDiscordance,
            Optional<Integer> pairsNeeded) {

        static DesignPart of(Power.Design design) {
            return new DesignPart(
                    design.pairs(),
                    design.alpha(),
                    design.correctedAlpha(),
                    design.discordance(),
                    design.power().known(),
                    design.powerOfT().known(),
                    design.uncorrectedPower().known(),
                    design.minimumDetectableDifference().known(),
                    design.minimumDetectableEffect().known(),
                    design.largestDiscordance().known(),
                    design.pairsNeeded().known());
        }
    }

    record PowerPart(
            double registeredPower,
            double registeredDifference,
            boolean holds,
            String sentence,
            Optional<DesignPart> before,
            Optional<DesignPart> after) {}

    record ExploratoryPart(
            String name,
            String unit,
            String direction,
            boolean postHoc,
            int pairs,
            double firstMean,
            double secondMean,
            Optional<Double> difference,
            Optional<DocumentParts.IntervalPart> ci,
            Optional<Double> p,
            Optional<String> reason) {

        static ExploratoryPart of(ExploratoryMetric metric) {
            return new ExploratoryPart(
                    metric.name(),
                    metric.unit(),
                    metric.direction(),
                    true,
                    metric.pairs(),
                    metric.first(),
                    metric.second(),
                    metric.difference().known().map(TTest::estimate),
                    DocumentParts.IntervalPart.of(metric.difference().map(TTest::ci)),
                    metric.difference().known().map(TTest::p),
                    DocumentParts.reason(metric.difference()));
        }
    }

    static TestsDocument of(Findings findings) {
        Power power = findings.power();
        return new TestsDocument(
                "https://pairwright.dev/schemas/1.0/" + Schema.STATISTICAL_TESTS.fileName(),
                "1.0",
                findings.experimentId(),
                findings.version(),
                findings.campaign(),
                findings.evidence(),
                DocumentParts.marks(findings),
                findings.first().id(),
                findings.second().id(),
                DocumentParts.observations(findings),
                sample(findings.sample()),
                findings.plan().alpha(),
                findings.plan().correction(),
                findings.hypotheses().stream().map(HypothesisPart::of).toList(),
                AnytimePart.of(findings.metric(Metric.TASK_SUCCESS.code())),
                findings.orderAndDrift().effects().stream().map(OrderPart::of).toList(),
                new PowerPart(
                        power.registeredPower(),
                        power.registeredDifference(),
                        power.holds(),
                        power.sentence(),
                        power.before().map(DesignPart::of),
                        power.after().map(DesignPart::of)),
                findings.exploratory().stream().map(ExploratoryPart::of).toList(),
                findings.threats().threats());
    }

    private static SamplePart sample(Sample sample) {
        return new SamplePart(
                sample.planned(),
                sample.analysed(),
                sample.completeWithViolation(),
                sample.excluded().size(),
                sample.failed(),
                sample.unfinished(),
                sample.notRun(),
                count(sample.unscored()),
                count(sample.aborted()));
    }

    private static int count(List<Sample.SideCount> sides) {
        return sides.stream().mapToInt(Sample.SideCount::count).sum();
    }
}
