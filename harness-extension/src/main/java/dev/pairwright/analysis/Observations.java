package dev.pairwright.analysis;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How many observations there are, and how many of them are different ones. Runs that repeat each other exactly are one observation, however often they were made.
 *
 * @param n pairs with both sides
 * @param effective what they are worth: pairs of a task whose runs all repeat each other count once
 * @param repeatedTasks the tasks whose runs repeat each other, in both variants
 * @param sentence what follows, for the top of a report; empty if every pair is an observation of its own
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Observations(int n, int effective, List<String> repeatedTasks, Optional<String> sentence) {

    /** Copies the list. */
    public Observations {
        repeatedTasks = List.copyOf(repeatedTasks);
    }

    /** Whether some pairs repeat others, so that p values over all pairs are withheld. */
    public boolean repeated() {
        return effective < n;
    }
}
