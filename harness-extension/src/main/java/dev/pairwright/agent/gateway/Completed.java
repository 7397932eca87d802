package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request as it goes to the provider: the client's, with what it left out.
 *
 * @param body all of it
 * @param added what the gateway put in, in order
 * @param removed what the gateway took out, for the model does not take it
 * @param asked the parameters that it asks for, whoever put them in
 */
record Completed(ObjectNode body, List<Change> added, List<Change> removed, Map<Parameter, JsonNode> asked) {

    /**
     * Completes a client's request.
     *
     * @param client the request; it is not changed
     * @param wanted what requests are to ask for; what the client asks for itself stays as it is
     * @param unsupported what the model is known not to take: it is left out, and taken out
     */
    static Completed of(
            JsonNode client,
            Dialect dialect,
            String provider,
            Map<Parameter, JsonNode> wanted,
            Set<Parameter> unsupported) {
        Completed completed =
                new Completed(client.deepCopy(), new ArrayList<>(), new ArrayList<>(), new EnumMap<>(Parameter.class));
        wanted.forEach((parameter, value) -> {
            List<String> places = dialect.places(parameter, provider);
            if (unsupported.contains(parameter)) {
                places.forEach(completed::remove);
            } else if (!places.isEmpty()) {
                Optional<JsonNode> asked = completed.at(places);
                if (asked.isEmpty()) {
                    completed.add(completed.place(places), value);
                }
                completed.asked.put(parameter, asked.orElse(value));
            }
        });
        return completed;
    }

    private Optional<JsonNode> at(List<String> places) {
        return places.stream()
                .map(body::at)
                .filter(found -> !found.isMissingNode())
                .findFirst();
    }

    /** Where the client's own spelling is followed, if it shows one. */
    private String place(List<String> places) {
        return places.stream()
                .filter(place -> place.lastIndexOf('/') > 0)
                .filter(place ->
                        body.at(place.substring(0, place.lastIndexOf('/'))).isObject())
                .findFirst()
                .orElse(places.get(0));
    }

    private void add(String place, JsonNode value) {
        int slash = place.lastIndexOf('/');
        if (slash == 0) {
            body.set(place.substring(1), value);
            added.add(new Change(place, value));
        } else if (body.at(place.substring(0, slash)) instanceof ObjectNode parent) {
            parent.set(place.substring(slash + 1), value);
            added.add(new Change(place, value));
        } else {
            JsonNode whole = ModelJson.object().set(place.substring(slash + 1), value);
            body.set(place.substring(1, slash), whole);
            added.add(new Change(place.substring(0, slash), whole.deepCopy()));
        }
    }

    private void remove(String place) {
        JsonNode found = body.at(place);
        if (!found.isMissingNode() && body.at(JsonPointer.compile(place).head()) instanceof ObjectNode parent) {
            parent.remove(place.substring(place.lastIndexOf('/') + 1));
            removed.add(new Change(place, found));
        }
    }

    /** The client's request again, from what was sent and what is on record of the changes to it. */
    static JsonNode undone(JsonNode sent, List<Change> added, List<Change> removed) {
        JsonNode client = sent.deepCopy();
        for (int i = removed.size() - 1; i >= 0; i--) {
            Change change = removed.get(i);
            JsonPointer place = JsonPointer.compile(change.pointer());
            if (client.at(place.head()) instanceof ObjectNode parent) {
                parent.set(place.last().getMatchingProperty(), change.value());
            }
        }
        for (int i = added.size() - 1; i >= 0; i--) {
            JsonPointer place = JsonPointer.compile(added.get(i).pointer());
            if (client.at(place.head()) instanceof ObjectNode parent) {
                parent.remove(place.last().getMatchingProperty());
            }
        }
        return client;
    }
}
