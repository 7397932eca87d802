package dev.pairwright.junit;

import org.apiguardian.api.API;

/**
 * An answer that a person has judged, see {@link Labels}.
 *
 * @param task the case
 * @param answer the answer
 * @param satisfied whether the criterion is satisfied, as that person says
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Label(Object task, Object answer, boolean satisfied) {}
