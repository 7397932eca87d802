package dev.pairwright.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pairwright.core.Sha256;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Where to read about a run.
 *
 * @param executionLog the event log, within the run's folder
 * @param executionLogHash over its bytes
 * @param evaluationLog how it was judged
 * @param evaluationLogHash over its bytes
 * @param modelLog what went through the model gateway, if there was one; it hashes each request and response
 * @param modelLogHash over its bytes
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Logs(
        String executionLog,
        Sha256 executionLogHash,
        Optional<String> evaluationLog,
        Optional<Sha256> evaluationLogHash,
        Optional<String> modelLog,
        Optional<Sha256> modelLogHash) {

    /** The log of an execution that was not evaluated yet. */
    public static Logs executed(String executionLog, Sha256 hash) {
        return new Logs(executionLog, hash, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** These logs and that of the model gateway. */
    public Logs withModel(String log, Sha256 hash) {
        return new Logs(
                executionLog, executionLogHash, evaluationLog, evaluationLogHash, Optional.of(log), Optional.of(hash));
    }

    /** These logs and that of the evaluation. */
    public Logs evaluated(String log, Sha256 hash) {
        return new Logs(executionLog, executionLogHash, Optional.of(log), Optional.of(hash), modelLog, modelLogHash);
    }
}
