package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The first place at which two requests differ.
 *
 * @param pointer where, as a JSON pointer; empty for the whole
 * @param recorded what stands there on record
 * @param now what stands there now
 */
record Difference(String pointer, JsonNode recorded, JsonNode now) {

    /** What clients make anew for every request, and models do not see. */
    private static final List<String> PASSING = List.of("metadata", "user", "prompt_cache_key", "safety_identifier");

    private static final int SHOWN = 120;
    private static final int BEFORE = 30;

    /** A request without what is made anew each time, its fields in order. */
    static JsonNode normal(JsonNode request) {
        JsonNode sorted = ModelJson.sorted(request);
        if (sorted instanceof ObjectNode fields) {
            fields.remove(PASSING);
        }
        return sorted;
    }

    /** Equal for requests that ask for the same. */
    static Sha256 hash(JsonNode request) {
        return Sha256.of(ModelJson.bytes(normal(request)));
    }

    /** The first difference between two requests; none if they ask for the same. */
    static Optional<Difference> between(JsonNode recorded, JsonNode now) {
        return find("", normal(recorded), normal(now));
    }

    private static Optional<Difference> find(String pointer, JsonNode recorded, JsonNode now) {
        if (recorded.equals(now)) {
            return Optional.empty();
        }
        if (recorded.isObject() && now.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            recorded.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .map(name -> find(
                            pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                            recorded.path(name),
                            now.path(name)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (recorded.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(recorded.size(), now.size()); i++) {
                Optional<Difference> found = find(pointer + "/" + i, recorded.path(i), now.path(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.of(new Difference(pointer, recorded, now));
    }

    /** Where and what, in words. */
    String inWords() {
        int from = common() - BEFORE;
        return (pointer.isEmpty() ? "as a whole" : "at " + pointer) + ": recorded " + shown(recorded, from) + ", now "
                + shown(now, from);
    }

    private int common() {
        if (!recorded.isTextual() || !now.isTextual()) {
            return 0;
        }
        String one = recorded.textValue();
        String other = now.textValue();
        int i = 0;
        while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    private static String shown(JsonNode value, int from) {
        if (value instanceof MissingNode) {
            return "nothing";
        }
        if (!value.isTextual()) {
            return Printable.of(value.toString(), SHOWN);
        }
        String text = value.textValue();
        int start = Math.max(0, Math.min(from, text.length()));
        return "\"" + (start > 0 ? "..." : "") + Printable.of(text.substring(start), SHOWN) + "\"";
    }
}
