package dev.pairwright.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pairwright.analysis.dataset.EndpointAnalysis;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.SuccessAnalysis;
import dev.pairwright.analysis.statistics.EProcess;
import dev.pairwright.analysis.statistics.TTest;
import dev.pairwright.io.Schema;
import java.util.List;
import java.util.Optional;

/** {@code statistical-tests.json}. */
record TestsDocument(
        @JsonProperty("$schema") String schema,
        String statisticalTestsVersion,
        @JsonUnwrapped DocumentParts.Heading heading,
        SamplePart sample,
        double alpha,
        String correction,
        List<TestedHypothesisPart> hypotheses,
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
        return new TestsDocument(
                Schema.STATISTICAL_TESTS.id(),
                "1.0",
                DocumentParts.Heading.of(findings),
                sample(findings.sample()),
                findings.plan().alpha(),
                findings.plan().correction(),
                findings.hypotheses().stream().map(TestedHypothesisPart::of).toList(),
                AnytimePart.of(findings.metric(Metric.TASK_SUCCESS.code())),
                findings.orderAndDrift().effects().stream().map(OrderPart::of).toList(),
                PowerPart.of(findings.power()),
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
