package dev.pairwright.analysis;

import org.apiguardian.api.API;

/**
 * What pairs without both sides could change at most in a mean difference, second minus first (Manski 2003).
 *
 * @param pairs how many of them were begun and have no value on at least one side
 * @param low every missing value against the second variant
 * @param high every missing value for it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DifferenceBounds(int pairs, double low, double high) {}
