package dev.pairwright.junit;

import org.apiguardian.api.API;

/**
 * What a {@link Criterion} finds, with its reason.
 *
 * @param satisfied whether it is satisfied
 * @param reason why, in one line
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Judgement(boolean satisfied, String reason) {}
