package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pairwright.io.Schema;
import java.util.List;

/**
 * {@code model/exchanges.json} of a run: what went through its gateway, in order.
 *
 * @param schema where the schema stands
 * @param trafficVersion the version of this format
 * @param provider the provider's name
 * @param protocol how it was spoken to
 * @param baseUrl where it is
 * @param model the model that was asked for
 * @param exchanges each request, in order
 */
record TrafficRecord(
        @JsonProperty("$schema") String schema,
        String trafficVersion,
        String provider,
        String protocol,
        String baseUrl,
        String model,
        List<Exchange> exchanges) {

    /** The name of the file. */
    static final String FILE = "exchanges.json";

    /** The version of the format that is written. */
    static final String VERSION = "1.0";

    /** Where the schema of that version stands. */
    static final String SCHEMA = Schema.MODEL_TRAFFIC.id();

    /** Copies the list. */
    TrafficRecord {
        exchanges = List.copyOf(exchanges);
    }
}
