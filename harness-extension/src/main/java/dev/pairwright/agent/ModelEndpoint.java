package dev.pairwright.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Where an agent finds its model: on this machine, at the run's own gateway, which records every request and passes it on to the provider. An agent talks to
 * nothing else. The provider's key is added by the gateway; whatever key an agent sends is a placeholder, such as {@link #PLACEHOLDER_KEY}.
 *
 * @param protocol how the model is spoken to
 * @param baseUrl what stands before the protocol's own path, such as {@code http://127.0.0.1:40001/v1} before {@code /chat/completions}; without a slash at its end
 * @param model the exact model, as requests name it
 * @param settings what requests ask for beside the conversation, such as {@code temperature}, by its name in the experiment
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ModelEndpoint(Protocol protocol, URI baseUrl, String model, Map<String, JsonNode> settings) {

    /** What agents send where a client insists on a key. */
    public static final String PLACEHOLDER_KEY = "added-by-the-gateway";

    /** Copies the settings, in their order. */
    public ModelEndpoint {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
