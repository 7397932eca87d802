package dev.pairwright.analysis.dataset;

import java.time.Instant;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How a run of a pair came about, as far as it is known.
 *
 * @param position 1 if it went first in its pair, 2 if it went second
 * @param startedAt when it began
 * @param endedAt when it had ended
 * @param servedModel the model that answered
 * @param cachedTokens input tokens that the provider had cached
 * @param fingerprint equal for runs that did the same and left the same, apart from times; empty where only figures are known
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RunCircumstances(
        int position,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<String> servedModel,
        Optional<Long> cachedTokens,
        Optional<String> fingerprint) {

    /** Of the run that went first: all that a table tells. */
    public static final RunCircumstances FIRST = place(1);

    /** Of the run that went second. */
    public static final RunCircumstances SECOND = place(2);

    private static RunCircumstances place(int position) {
        return new RunCircumstances(
                position, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
