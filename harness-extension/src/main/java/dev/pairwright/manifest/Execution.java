package dev.pairwright.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.ExitReason;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How a run went.
 *
 * @param evidence what kind of evidence it is
 * @param startedAt when the agent was started
 * @param completedAt when it had stopped
 * @param durationSeconds between the two, by a monotonic clock
 * @param timeoutReached whether its time ran out
 * @param exitCode 0 for an agent that ended by itself, else not 0
 * @param exitReason why it ended
 * @param seedStatus what became of the seed: {@code honoured}, {@code sent} or {@code unsupported}
 * @param servedModel the model that answered, where known
 * @param systemFingerprint the provider's word for its configuration, where known
 * @param retries requests that were repeated
 * @param cachedTokens input tokens the provider had cached
 * @param modelUse what went through the run's model gateway, if it had one
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Execution(
        Evidence evidence,
        String startedAt,
        String completedAt,
        double durationSeconds,
        boolean timeoutReached,
        int exitCode,
        ExitReason exitReason,
        String seedStatus,
        Optional<String> servedModel,
        Optional<String> systemFingerprint,
        int retries,
        long cachedTokens,
        Optional<ModelUse> modelUse) {

    /** The execution of an agent without a model gateway. */
    public Execution(
            Evidence evidence,
            String startedAt,
            String completedAt,
            double durationSeconds,
            boolean timeoutReached,
            int exitCode,
            ExitReason exitReason,
            String seedStatus,
            Optional<String> servedModel,
            Optional<String> systemFingerprint,
            int retries,
            long cachedTokens) {
        this(
                evidence,
                startedAt,
                completedAt,
                durationSeconds,
                timeoutReached,
                exitCode,
                exitReason,
                seedStatus,
                servedModel,
                systemFingerprint,
                retries,
                cachedTokens,
                Optional.empty());
    }
}
