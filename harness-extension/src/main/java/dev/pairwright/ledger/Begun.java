package dev.pairwright.ledger;

import dev.pairwright.core.PairId;
import dev.pairwright.core.RunId;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A pair that is about to be tried, written down before anything of it is pinned.
 *
 * @param pairId the pair
 * @param attempt how often it has been tried, from 1
 * @param first the id reserved for the run that goes first
 * @param second the id reserved for the other
 * @param rows how many rows the registry had
 */
@API(status = API.Status.INTERNAL)
public record Begun(PairId pairId, int attempt, RunId first, RunId second, long rows) {

    /** Both runs, in execution order. */
    public List<RunId> runs() {
        return List.of(first, second);
    }
}
