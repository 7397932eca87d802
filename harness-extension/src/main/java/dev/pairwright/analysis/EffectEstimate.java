package dev.pairwright.analysis;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Interval;
import org.apiguardian.api.API;

/**
 * How large an effect is.
 *
 * @param name its name in files, such as {@code mean_difference}
 * @param method what it is, with its source
 * @param reading for which tasks it speaks
 * @param unit such as {@code proportion}, {@code seconds, ratio} or {@code standard deviations}
 * @param estimate second minus first, or second over first for a ratio
 * @param ci its 95 % confidence interval
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EffectEstimate(
        String name, String method, Reading reading, String unit, Estimate<Double> estimate, Estimate<Interval> ci) {}
