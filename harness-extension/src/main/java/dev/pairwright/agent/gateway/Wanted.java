package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.agent.Protocol;
import java.util.EnumMap;
import java.util.Map;

/** What every request of a run is to ask for. */
final class Wanted {

    private Wanted() {}

    static Map<Parameter, JsonNode> of(ModelUpstream upstream, long seed) {
        Map<Parameter, JsonNode> wanted = new EnumMap<>(Parameter.class);
        wanted.put(
                Parameter.SEED,
                LongNode.valueOf(upstream.protocol() == Protocol.GEMINI ? Math.floorMod(seed, 1L << 31) : seed));
        for (Parameter parameter : new Parameter[] {Parameter.TEMPERATURE, Parameter.MAX_TOKENS}) {
            JsonNode given = upstream.settings().get(parameter.word());
            if (given != null && given.isNumber()) {
                wanted.put(parameter, given);
            }
        }
        return wanted;
    }
}
