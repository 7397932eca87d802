package dev.pairwright.analysis.gate;

import org.apiguardian.api.API;

/**
 * What the variants are called.
 *
 * @param first the one that is held against
 * @param second the one that is judged
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Names(String first, String second) {}
