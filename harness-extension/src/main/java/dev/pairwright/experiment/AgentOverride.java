package dev.pairwright.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a variant changes in the experiment's agent.
 *
 * @param adapter another adapter
 * @param model another model
 * @param settings other settings, replacing the experiment's as a whole
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AgentOverride(Optional<String> adapter, Optional<String> model, Optional<JsonNode> settings) {

    /** Settings that are not given are bound as a null node. */
    public AgentOverride {
        settings = settings.filter(given -> !given.isNull());
    }
}
