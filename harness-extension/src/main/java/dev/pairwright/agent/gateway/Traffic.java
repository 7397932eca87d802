package dev.pairwright.agent.gateway;

import dev.pairwright.core.Sha256;
import dev.pairwright.io.Document;
import dev.pairwright.io.FileHash;
import dev.pairwright.io.Schema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /**
     * The hash of each file of recorded traffic, by its name, as the record beside them tells.
     *
     * @param folder the files' folder
     * @param name how messages call the record
     * @throws dev.pairwright.core.Refusal if the record does not hold
     */
    public static Map<String, Sha256> files(Path folder, String name) {
        Path record = folder.resolve(RECORD);
        Map<String, Sha256> files = new HashMap<>();
        files.put(RECORD, FileHash.of(record));
        Document.read(record, name, Schema.MODEL_TRAFFIC, TrafficRecord.class)
                .exchanges()
                .forEach(exchange -> Stream.concat(exchange.request().stream(), exchange.response().stream())
                        .forEach(kept -> files.put(kept.file(), kept.hash())));
        return files;
    }

    /** Copies what it is given. */
    public Traffic {
        files = Map.copyOf(files);
        parameters = Map.copyOf(parameters);
        servedModels = List.copyOf(servedModels);
        fingerprints = List.copyOf(fingerprints);
    }
}
