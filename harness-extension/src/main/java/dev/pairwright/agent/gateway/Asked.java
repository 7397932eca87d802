package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What a client asks of its model.
 *
 * @param route where it goes
 * @param client the request as the client made it
 * @param streams whether it asks for a stream
 * @param wanted what it is to ask for
 */
record Asked(Route route, JsonNode client, boolean streams, Map<Parameter, JsonNode> wanted) {}
