package dev.pairwright.analysis;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.TTest;
import org.apiguardian.api.API;

/**
 * A quantity that no hypothesis was registered about. Whatever it shows is post hoc: it may suggest a claim, never support one.
 *
 * @param name such as {@code output_tokens} or {@code tool:write_file}; a user's own metric has its own name
 * @param unit where one is known
 * @param direction {@code higher_is_better}, {@code lower_is_better} or {@code none}
 * @param pairs in which both sides have it
 * @param first the first variant's mean
 * @param second the second variant's mean
 * @param difference second minus first: mean, test and 95 % interval; withheld where pairs repeat each other
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ExploratoryMetric(
        String name,
        String unit,
        String direction,
        int pairs,
        double first,
        double second,
        Estimate<TTest> difference) {}
