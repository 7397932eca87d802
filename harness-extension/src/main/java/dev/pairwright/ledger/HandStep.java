package dev.pairwright.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A step that a person has taken on a run by hand, one command at a time. Between two of them no process is at work on the run, and it is not dead.
 *
 * @param byHand the run
 * @param step which step
 * @param seconds how long it took
 * @param manifest over the run's {@code manifest.json} as the step left it; none where it left none
 */
@API(status = API.Status.INTERNAL)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record HandStep(RunId byHand, Kind step, double seconds, Optional<Sha256> manifest) {

    /** The steps, in their order. */
    public enum Kind {
        /** The run's pair was begun by hand. */
        @JsonProperty("begun")
        BEGUN,
        /** It is pinned. */
        @JsonProperty("pinned")
        PINNED,
        /** The agent is about to work: whoever finds this as the last step finds a dead run. */
        @JsonProperty("executing")
        EXECUTING,
        /** The agent has ended. */
        @JsonProperty("executed")
        EXECUTED,
        /** It is evaluated. */
        @JsonProperty("evaluated")
        EVALUATED,
        /** A person gave its attempt up before it was locked. */
        @JsonProperty("given_up")
        GIVEN_UP
    }
}
