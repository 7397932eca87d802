package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Interval;
import org.apiguardian.api.API;

/**
 * What a verdict rests on, in the unit of the analysis: rates, points, counts or natural logarithms of seconds.
 *
 * @param pairs that count
 * @param discordance the share of pairs whose values differ
 * @param difference second minus first: of the rates, or the mean
 * @param interval the confidence interval that decides
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GateNumbers(
        int pairs, Estimate<Double> discordance, Estimate<Double> difference, Estimate<Interval> interval) {}
