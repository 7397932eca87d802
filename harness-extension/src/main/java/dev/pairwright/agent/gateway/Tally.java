package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.Sha256;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Adds up what a run's exchanges came to. */
final class Tally {

    private final Map<Parameter, JsonNode> wanted;
    private final String specification;
    private final Map<String, String> parameters = new TreeMap<>();
    private final Set<String> models = new LinkedHashSet<>();
    private final Set<String> fingerprints = new LinkedHashSet<>();
    private final Map<Sha256, String> failures = new LinkedHashMap<>();
    private Usage usage = Usage.NONE;
    private int calls;
    private int retries;
    private Duration waited = Duration.ZERO;
    private boolean delivered;
    private Optional<String> starved = Optional.empty();
    private Optional<String> miss = Optional.empty();

    Tally(Map<Parameter, JsonNode> wanted, String specification) {
        this.wanted = wanted;
        this.specification = specification;
    }

    /** A request is about to be passed on; the first has to bring the variant's text. */
    synchronized void asked(JsonNode client) {
        if (calls++ == 0) {
            delivered = ModelJson.holds(client, specification);
        }
    }

    /** A request has its answer. An agent that asked once more by itself, and was answered, is not held back by the first failure. */
    synchronized void answered(JsonNode client, Completed sent, Reading reading) {
        failures.remove(Difference.hash(client));
        wanted.forEach((parameter, value) -> {
            JsonNode asked = sent.asked().get(parameter);
            String status = asked == null
                    ? "unsupported"
                    : asked.equals(reading.echoed().get(parameter)) ? "honoured" : "sent";
            if (parameter != Parameter.STREAM_USAGE) {
                parameters.merge(parameter.word(), status, Tally::lesser);
            }
        });
        reading.model().ifPresent(models::add);
        reading.fingerprint().ifPresent(fingerprints::add);
    }

    private static String lesser(String one, String other) {
        List<String> order = List.of("unsupported", "sent", "honoured");
        return order.indexOf(one) < order.indexOf(other) ? one : other;
    }

    synchronized void used(Usage more) {
        usage = usage.plus(more);
    }

    synchronized void failed(JsonNode client, String problem) {
        failures.put(Difference.hash(client), problem);
    }

    synchronized void missed(String problem) {
        miss = miss.or(() -> Optional.of(problem));
    }

    synchronized void cancelled(Effort effort) {
        if (effort.attempts() > 1 || !effort.waited().isZero()) {
            starved = Optional.of("the run's time was used up while the provider was waited for: "
                    + Words.count(effort.attempts(), "attempt") + ", held back for "
                    + Words.seconds(effort.waited()));
        }
    }

    synchronized void took(Effort effort) {
        retries += Math.max(0, effort.attempts() - 1);
        waited = waited.plus(effort.waited());
    }

    synchronized Traffic traffic(Map<String, Sha256> files, boolean replayed) {
        return new Traffic(
                files,
                calls,
                usage.input(),
                usage.cached(),
                usage.output(),
                retries,
                waited,
                delivered,
                parameters,
                List.copyOf(models),
                List.copyOf(fingerprints),
                failures.values().stream().findFirst(),
                starved,
                miss,
                replayed);
    }
}
