package dev.pairwright.analysis.dataset;

import dev.pairwright.analysis.statistics.Differences;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.ExactLimit;
import dev.pairwright.analysis.statistics.GeometricMeanRatio;
import dev.pairwright.analysis.statistics.NumericAnalysis;
import dev.pairwright.analysis.statistics.RankAnalysis;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * All statistics of one endpoint. Which of them decides was registered beforehand; none chooses another.
 *
 * @param pairs the pairs it is made of
 * @param numeric tests and estimates of the mean difference
 * @param ranks those of the ranks, for a metric that is not yes or no
 * @param success what belongs to yes-or-no outcomes alone
 * @param ratio the geometric mean ratio, for a metric that is compared by ratio
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EndpointAnalysis(
        MetricPairs pairs,
        NumericAnalysis numeric,
        Optional<RankAnalysis> ranks,
        Optional<SuccessAnalysis> success,
        Optional<Estimate<GeometricMeanRatio>> ratio) {

    /**
     * The analysis of a metric.
     *
     * @param data all pairs; those without both sides are left out, and bounded where that can be done
     * @param margin of equivalence: in the metric's unit, for runtime in natural logarithms
     * @param limit up to how many non-zero differences distributions are counted out; beyond it normal approximations stand alone
     */
    public static EndpointAnalysis of(PairedData data, Metric metric, Optional<Double> margin, ExactLimit limit) {
        MetricPairs pairs = MetricPairs.of(data, metric);
        Differences differences = pairs.differences();
        return new EndpointAnalysis(
                pairs,
                NumericAnalysis.of(differences, margin, limit),
                metric.isBinary() ? Optional.empty() : Optional.of(RankAnalysis.of(differences, limit)),
                metric.isBinary() ? Optional.of(SuccessAnalysis.of(pairs)) : Optional.empty(),
                metric.isRatio() ? Optional.of(GeometricMeanRatio.of(differences.exact())) : Optional.empty());
    }
}
