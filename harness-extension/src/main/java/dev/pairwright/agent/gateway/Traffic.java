package dev.pairwright.agent.gateway;

import dev.pairwright.core.Sha256;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What went through a run's gateway, when it is over.
 *
 * @param files the hash of every file that was written, by its name in the traffic's folder
 * @param calls requests of the agent that were passed on
 * @param inputTokens input tokens, cached ones among them
 * @param cachedTokens input tokens that the provider had cached
 * @param outputTokens output tokens
 * @param retries requests that were repeated
 * @param waited how long requests were held back, by limits and between attempts
 * @param specificationDelivered whether the variant's text stood in the first request, character by character
 * @param parameters what became of each parameter that was wanted: {@code sent}, {@code honoured} or {@code unsupported}
 * @param servedModels the models that answered, as the provider calls them
 * @param fingerprints the provider's words for its configuration
 * @param failure what the provider or the network failed with, if the run cannot be scored for it
 * @param starved what a request that was under way at the end had been waiting for, if its provider was to blame
 * @param miss what a cassette had no answer to
 * @param replayed whether all answers came from a cassette
 */
@API(status = API.Status.INTERNAL)
public record Traffic(
        Map<String, Sha256> files,
        int calls,
        long inputTokens,
        long cachedTokens,
        long outputTokens,
        int retries,
        Duration waited,
        boolean specificationDelivered,
        Map<String, String> parameters,
        List<String> servedModels,
        List<String> fingerprints,
        Optional<String> failure,
        Optional<String> starved,
        Optional<String> miss,
        boolean replayed) {

    /** The name of the file that tells of the others. */
    public static final String RECORD = TrafficRecord.FILE;

    /** Copies what it is given. */
    public Traffic {
        files = Map.copyOf(files);
        parameters = Map.copyOf(parameters);
        servedModels = List.copyOf(servedModels);
        fingerprints = List.copyOf(fingerprints);
    }
}
