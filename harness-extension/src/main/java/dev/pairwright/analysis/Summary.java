package dev.pairwright.analysis;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Interval;
import org.apiguardian.api.API;

/**
 * One variant's values of one metric.
 *
 * @param n how many
 * @param mean their mean
 * @param sd their standard deviation
 * @param median their median
 * @param min the smallest
 * @param max the largest
 * @param ci a 95 % confidence interval of the mean: Wilson's for yes or no, else Student's
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Summary(
        int n,
        Estimate<Double> mean,
        Estimate<Double> sd,
        Estimate<Double> median,
        Estimate<Double> min,
        Estimate<Double> max,
        Estimate<Interval> ci) {}
