package dev.pairwright.analysis.monitoring;

import org.apiguardian.api.API;

/**
 * A pair as the monitor sees it.
 *
 * @param task its task
 * @param fingerprint what its two runs produced, such as the hashes of their outputs: equal for pairs that cannot be told apart
 * @param first whether the first variant succeeded
 * @param second whether the second did
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record WatchedPair(String task, String fingerprint, boolean first, boolean second) {}
