package dev.pairwright.junit;

import org.apiguardian.api.API;

/**
 * How much does not matter, in the unit of a metric: 0.15 of task success are 15 points, 15 of adherence are 15 points, 0.15 of runtime is 15 % longer.
 *
 * @param amount above 0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Margin(double amount) {}
