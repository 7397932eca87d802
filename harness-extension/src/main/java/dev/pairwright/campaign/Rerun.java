package dev.pairwright.campaign;

import dev.pairwright.core.Sha256;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.manifest.Logs;
import dev.pairwright.manifest.Manifest;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A locked run, and the same once more.
 *
 * @param locked the locked run
 * @param again the replayed one
 * @param pinChanges what the replayed one is pinned to that the locked one was not, one line each; none where all is equal
 */
@API(status = API.Status.INTERNAL)
public record Rerun(Side locked, Side again, List<String> pinChanges) {

    /** Copies the list. */
    public Rerun {
        pinChanges = List.copyOf(pinChanges);
    }

    /** Whether a model's recorded answers were played to the replayed one. */
    public boolean played() {
        return again.manifest().logs().flatMap(Logs::modelLog).isPresent();
    }

    /** A replayed run did something else than the locked one: it asked a model for what that never asked. */
    public static final class Otherwise extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Otherwise(RuntimeException miss) {
            super(miss.getMessage(), miss);
        }
    }

    /**
     * One of them.
     *
     * @param manifest its manifest
     * @param scorecard its scorecard
     * @param outputs over its outputs without what the task's specification normalises
     * @param exact over its outputs as they are
     */
    public record Side(Manifest manifest, Scorecard scorecard, Sha256 outputs, Sha256 exact) {}
}
