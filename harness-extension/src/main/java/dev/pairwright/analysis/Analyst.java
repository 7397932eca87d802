package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.Study;
import dev.pairwright.experiment.Hypothesis;
import dev.pairwright.experiment.PreRegistration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Analyses pairs, wherever they come from.
 *
 * @param first the first declared variant, that is subtracted
 * @param second the second
 * @param plan what was registered; a plan without hypotheses if nothing was
 * @param planned how many pairs there were to be, 0 if that is not known
 * @param tooFew why nothing may be concluded yet, if it may not
 */
record Analyst(
        ComparedVariant first, ComparedVariant second, PreRegistration plan, int planned, Optional<String> tooFew) {

    Results analyse(Study study) {
        Repeats repeats = Repeats.of(study);
        List<MetricFinding> metrics = new MetricFinder(study, study.data(), repeats, margins()).all();
        MetricFinding success = metrics.stream()
                .filter(finding -> finding.metric() == Metric.TASK_SUCCESS)
                .findFirst()
                .orElseThrow();
        return new Results(
                repeats.observations(),
                new HypothesisJudge(plan, metrics, tooFew).judge(),
                metrics,
                new OrderFinder(study, first, second).find(),
                new PowerFinder(plan).find(planned, success));
    }

    /** The first registered margin of each metric, in the unit in which the metric is compared. */
    private Map<Metric, Double> margins() {
        Map<Metric, Double> margins = new EnumMap<>(Metric.class);
        for (Hypothesis hypothesis : plan.hypotheses()) {
            Metric.ofCode(hypothesis.metric())
                    .filter(metric -> metric.isRatio() == hypothesis.test().equals("paired_t_log"))
                    .ifPresent(metric -> hypothesis.margin().ifPresent(margin -> margins.putIfAbsent(metric, margin)));
        }
        return margins;
    }
}
