package dev.pairwright.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * What went through a run's model gateway: the harness's own count, not the agent's.
 *
 * @param provider the provider's name
 * @param protocol how it was spoken to
 * @param calls requests of the agent that were passed on
 * @param inputTokens input tokens, cached ones among them
 * @param outputTokens output tokens
 * @param cost what they cost by the experiment's prices
 * @param currency the currency of the cost
 * @param waitedSeconds how long requests were held back, by limits and between attempts
 * @param specificationDelivered whether the variant's exact text stood in the run's first request
 * @param parameters what became of each parameter that requests were to ask for
 * @param servedModels the models that answered, as the provider calls them
 * @param fingerprints the provider's words for its configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ModelUse(
        String provider,
        String protocol,
        int calls,
        long inputTokens,
        long outputTokens,
        Optional<BigDecimal> cost,
        Optional<String> currency,
        double waitedSeconds,
        boolean specificationDelivered,
        Map<String, String> parameters,
        List<String> servedModels,
        List<String> fingerprints) {

    /** Copies what it is given. */
    public ModelUse {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        servedModels = List.copyOf(servedModels);
        fingerprints = List.copyOf(fingerprints);
    }
}
