package dev.pairwright.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The provider behind a run's gateway. Agents never see it.
 *
 * @param provider its name, such as {@code openai}: what limits are kept by
 * @param protocol how it is spoken to
 * @param baseUrl what stands before the protocol's own path; without a slash at its end
 * @param keyVariable the environment variable that holds its key; none for a server that wants no key
 * @param model the exact model, as requests name it
 * @param settings what requests ask for beside the conversation
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ModelUpstream(
        String provider,
        Protocol protocol,
        URI baseUrl,
        Optional<String> keyVariable,
        String model,
        Map<String, JsonNode> settings) {

    /** Copies the settings, in their order. */
    public ModelUpstream {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /**
     * What an agent is given of it.
     *
     * @param gateway the gateway's base URL for this protocol
     */
    public ModelEndpoint at(URI gateway) {
        return new ModelEndpoint(protocol, gateway, model, settings);
    }
}
