package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pairwright.core.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * What is on record of one request of an agent.
 *
 * @param number its number in the run, from 1
 * @param path the protocol's own path
 * @param startedAt when it came
 * @param seconds until it was answered
 * @param outcome what came of it
 * @param status the status of the answer; 0 for none
 * @param attempts how often it was sent to the provider
 * @param waitedSeconds how long it was held back, by limits and between attempts
 * @param request the request as it was sent
 * @param response the response; none if there was none
 * @param added what the gateway put into the request
 * @param removed what the gateway took out of the request
 * @param servedModel the model that answered, where known
 * @param systemFingerprint the provider's word for its configuration, where known
 * @param inputTokens input tokens, cached ones among them
 * @param cachedTokens input tokens that the provider had cached
 * @param outputTokens output tokens
 * @param problem what went wrong, in words
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Exchange(
        int number,
        String path,
        String startedAt,
        double seconds,
        Outcome outcome,
        int status,
        int attempts,
        double waitedSeconds,
        Optional<Kept> request,
        Optional<Kept> response,
        List<Change> added,
        List<Change> removed,
        Optional<String> servedModel,
        Optional<String> systemFingerprint,
        long inputTokens,
        long cachedTokens,
        long outputTokens,
        Optional<String> problem) {

    /**
     * A file beside this record.
     *
     * @param file its name
     * @param hash over its bytes
     * @param sizeBytes its size
     * @param type its content type
     */
    record Kept(String file, Sha256 hash, long sizeBytes, String type) {}

    /** What came of a request. */
    enum Outcome {
        /** The provider answered. */
        @JsonProperty("answered")
        ANSWERED,
        /** The provider refused the request for what is in it: the agent's doing. */
        @JsonProperty("rejected")
        REJECTED,
        /** The gateway did not pass it on: the agent's doing. */
        @JsonProperty("refused")
        REFUSED,
        /** The provider or the network failed: nobody's doing whom the experiment is about. */
        @JsonProperty("failed")
        FAILED,
        /** The run was over before there was an answer. */
        @JsonProperty("cancelled")
        CANCELLED,
        /** A cassette has no such request. */
        @JsonProperty("missed")
        MISSED
    }

    Usage usage() {
        return new Usage(inputTokens, cachedTokens, outputTokens);
    }
}
