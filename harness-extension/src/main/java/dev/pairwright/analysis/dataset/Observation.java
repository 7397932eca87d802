package dev.pairwright.analysis.dataset;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What was measured on one run.
 *
 * @param values by metric; a metric that was not measured is absent
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Observation(Map<Metric, Double> values) {

    /**
     * Takes the values.
     *
     * @throws IllegalArgumentException if a metric cannot have its value
     */
    public Observation {
        EnumMap<Metric, Double> copy = new EnumMap<>(Metric.class);
        copy.putAll(values);
        copy.forEach((metric, value) -> {
            if (!metric.allows(value)) {
                throw new IllegalArgumentException(metric.code() + " is " + metric.range() + ", not " + value);
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    /** The value of a metric, if it was measured. */
    public Optional<Double> value(Metric metric) {
        return Optional.ofNullable(values.get(metric));
    }
}
