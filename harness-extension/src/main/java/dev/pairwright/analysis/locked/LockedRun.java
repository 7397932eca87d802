package dev.pairwright.analysis.locked;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.Observation;
import dev.pairwright.analysis.dataset.RunCircumstances;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What the analysis keeps of a verified run.
 *
 * @param id the run
 * @param variant its variant
 * @param task its task
 * @param seed the seed it ran with
 * @param attempt which attempt of its pair it belongs to
 * @param measured its metrics, but for reproducibility, which only all runs together tell
 * @param how how it came about
 * @param evidence what kind of evidence it is
 * @param seedStatus what became of the seed
 * @param enforcement how well the agent was held
 * @param model the agent's model
 * @param judgedAt when it was judged
 * @param outputs over its normalized outputs
 * @param flags what an analysis must know of it
 * @param planFaults how its pins depart from the plan
 * @param notes what its manifest notes
 * @param exploratory further figures by name
 */
@API(status = API.Status.INTERNAL)
public record LockedRun(
        RunId id,
        VariantId variant,
        TaskId task,
        long seed,
        int attempt,
        Observation measured,
        RunCircumstances how,
        Evidence evidence,
        String seedStatus,
        Enforcement enforcement,
        String model,
        Instant judgedAt,
        Sha256 outputs,
        List<String> flags,
        List<String> planFaults,
        String notes,
        Map<String, Figure> exploratory) {

    /** The flag of a run whose outputs satisfied its criteria and whose agent did not end by itself. */
    public static final String COUNTED_AS_FAILURE = "counted_as_failure";

    /**
     * A further figure.
     *
     * @param value its value
     * @param unit its unit
     * @param direction {@code higher_is_better}, {@code lower_is_better} or {@code none}
     */
    public record Figure(double value, String unit, String direction) {}

    /** The same with its reproducibility, where there is one. */
    LockedRun withReproducibility(Optional<Double> value) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.putAll(measured.values());
        value.ifPresent(known -> values.put(Metric.REPRODUCIBILITY, known));
        return with(new Observation(values), exploratory);
    }

    /** The same without its further figures, once they are summed up. */
    LockedRun slim() {
        return with(measured, Map.of());
    }

    private LockedRun with(Observation values, Map<String, Figure> figures) {
        return new LockedRun(
                id,
                variant,
                task,
                seed,
                attempt,
                values,
                how,
                evidence,
                seedStatus,
                enforcement,
                model,
                judgedAt,
                outputs,
                flags,
                planFaults,
                notes,
                figures);
    }
}
