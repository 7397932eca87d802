package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field that the gateway put into a client's request or took out of it.
 *
 * @param pointer where, as a JSON pointer
 * @param value what was put in or taken out
 */
record Change(String pointer, JsonNode value) {}
