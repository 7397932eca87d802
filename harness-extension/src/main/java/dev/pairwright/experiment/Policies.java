package dev.pairwright.experiment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pairwright.core.SpendingLimit;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What follows from what, fixed before the first run.
 *
 * @param pilot whether a pilot comes first
 * @param violationClasses what a class of violation does: {@code critical}, {@code include} (with a flag) or {@code exclude}
 * @param attemptsPerPair how often a pair may be tried
 * @param reproducibility when reproducibility is acceptable, and when not
 * @param maximumPairGapSeconds the longest time between the two runs of a pair
 * @param inconclusive whether a gate that cannot decide fails or warns
 * @param modelBudget what the live models of one start may use, unless a person says otherwise
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Policies(
        Pilot pilot,
        Map<String, String> violationClasses,
        int attemptsPerPair,
        Reproducibility reproducibility,
        double maximumPairGapSeconds,
        Inconclusive inconclusive,
        Optional<SpendingLimit> modelBudget) {

    /** Whether a pilot comes before the main campaign. */
    public enum Pilot {
        /** It is run first, unless one that said go is there. */
        @JsonProperty("run")
        RUN,
        /** One that said go must be there; somebody starts it as a campaign of its own. */
        @JsonProperty("require")
        REQUIRE,
        /** There is none. */
        @JsonProperty("off")
        OFF
    }

    /** What a gate does that cannot decide. */
    public enum Inconclusive {
        /** It fails. */
        @JsonProperty("fail")
        FAIL,
        /** It warns. */
        @JsonProperty("warn")
        WARN
    }

    /**
     * Thresholds of reproducibility, each between 0 and 1.
     *
     * @param acceptable a run at or above it is acceptable
     * @param acceptableShare the share of runs that must be
     * @param systematicFailure below it across the board the experiment has failed
     * @param failuresToHalt how many failures of a deterministic agent halt the campaign
     */
    public record Reproducibility(
            double acceptable, double acceptableShare, double systematicFailure, int failuresToHalt) {}
}
