package dev.pairwright.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pairwright.io.Schema;
import java.util.List;
import java.util.Optional;

/** {@code effect-sizes.json}. */
record EffectsDocument(
        @JsonProperty("$schema") String schema,
        String effectSizesVersion,
        @JsonUnwrapped DocumentParts.Heading heading,
        List<HypothesisPart> hypotheses,
        List<MetricPart> metrics) {

    record EstimatePart(
            String name,
            String method,
            String reading,
            String unit,
            Optional<Double> estimate,
            Optional<String> reason,
            Optional<DocumentParts.IntervalPart> ci,
            Optional<String> ciReason) {

        static EstimatePart of(EffectEstimate effect) {
            return new EstimatePart(
                    effect.name(),
                    effect.method(),
                    effect.reading().code(),
                    effect.unit(),
                    effect.estimate().known(),
                    DocumentParts.reason(effect.estimate()),
                    DocumentParts.IntervalPart.of(effect.ci()),
                    DocumentParts.reason(effect.ci()));
        }
    }

    record HypothesisPart(
            String id,
            String metric,
            Optional<String> size,
            EstimatePart effect,
            EstimatePart standardized,
            List<EstimatePart> further) {

        static HypothesisPart of(HypothesisFinding finding) {
            return new HypothesisPart(
                    finding.id(),
                    finding.metric().code(),
                    finding.size().map(EffectWord::word),
                    EstimatePart.of(finding.effect()),
                    EstimatePart.of(finding.standardized()),
                    finding.estimates().stream().map(EstimatePart::of).toList());
        }
    }

    record SummaryPart(
            int n,
            Optional<Double> mean,
            Optional<Double> sd,
            Optional<Double> median,
            Optional<Double> min,
            Optional<Double> max,
            Optional<DocumentParts.IntervalPart> ci) {

        static SummaryPart of(Summary summary) {
            return new SummaryPart(
                    summary.n(),
                    summary.mean().known(),
                    summary.sd().known(),
                    summary.median().known(),
                    summary.min().known(),
                    summary.max().known(),
                    DocumentParts.IntervalPart.of(summary.ci()));
        }
    }

    record TaskPart(String taskId, SummaryPart first, SummaryPart second, SummaryPart difference) {}

    record MetricPart(
            String metric,
            int n,
            int effectiveN,
            SummaryPart first,
            SummaryPart second,
            Optional<DifferenceBounds> bounds,
            List<TaskPart> tasks,
            List<String> warnings) {

        static MetricPart of(MetricFinding finding) {
            return new MetricPart(
                    finding.metric().code(),
                    finding.n(),
                    finding.effectiveN(),
                    SummaryPart.of(finding.first()),
                    SummaryPart.of(finding.second()),
                    finding.bounds(),
                    finding.byTask().stream()
                            .map(task -> new TaskPart(
                                    task.task(),
                                    SummaryPart.of(task.first()),
                                    SummaryPart.of(task.second()),
                                    SummaryPart.of(task.difference())))
                            .toList(),
                    finding.warnings());
        }
    }

    static EffectsDocument of(Findings findings) {
        return new EffectsDocument(
                Schema.EFFECT_SIZES.id(),
                "1.0",
                DocumentParts.Heading.of(findings),
                findings.hypotheses().stream().map(HypothesisPart::of).toList(),
                findings.metrics().stream().map(MetricPart::of).toList());
    }
}
