package dev.pairwright.analysis;

import dev.pairwright.analysis.statistics.Estimate;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One test, as a line of a report.
 *
 * @param name its name in files, such as {@code mcnemar_exact}
 * @param method what it is, with its source
 * @param reading for which tasks it speaks
 * @param statistic its statistic, where it has one
 * @param p its p value: two-sided unless the name says otherwise
 * @param remark what to know about it; empty for nothing
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TestResult(
        String name, String method, Reading reading, Optional<Double> statistic, Estimate<Double> p, String remark) {}
