package dev.pairwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;

/** Sees every call of a toolbox with what came of it, in order, before the agent does. */
@API(status = API.Status.INTERNAL)
@FunctionalInterface
public interface CallWitness {

    /** Sees nothing. */
    CallWitness NONE = (callId, name, arguments, result) -> {};

    /**
     * A call was made.
     *
     * @param callId as the agent wrote it
     * @param name as the agent wrote it
     * @param arguments as the agent wrote them
     * @param result what came of it
     */
    void called(String callId, String name, JsonNode arguments, ToolResult result);

    /** Whether it has room for another call; while it has none, no tool does anything: what nobody witnesses does not happen. */
    default boolean hasRoom() {
        return true;
    }
}
