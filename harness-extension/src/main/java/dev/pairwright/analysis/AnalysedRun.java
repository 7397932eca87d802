package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.Observation;
import dev.pairwright.core.Evidence;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A run that counts, as an index of scorecards has it.
 *
 * @param runId its id
 * @param variant its variant
 * @param task its task
 * @param pair its pair
 * @param position 1 if it went first in its pair, 2 if second
 * @param measured its metrics; reproducibility is the final one, over all runs of its task, variant and seed
 * @param evidence what kind of evidence it is
 * @param flags what an analysis must know of it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AnalysedRun(
        String runId,
        String variant,
        String task,
        String pair,
        int position,
        Observation measured,
        Evidence evidence,
        List<String> flags) {

    /** Copies the list. */
    public AnalysedRun {
        flags = List.copyOf(flags);
    }
}
