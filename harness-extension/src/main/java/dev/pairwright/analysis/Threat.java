package dev.pairwright.analysis;

import org.apiguardian.api.API;

/**
 * A deviation from the plan or a threat to what is concluded.
 *
 * @param kind what it is about, in files
 * @param serious whether it may change a conclusion; otherwise it is worth knowing
 * @param sentence for people, with a full stop
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Threat(String kind, boolean serious, String sentence) {}
