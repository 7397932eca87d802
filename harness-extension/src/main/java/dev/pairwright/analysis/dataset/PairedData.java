package dev.pairwright.analysis.dataset;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Pairs in the order in which they were begun.
 *
 * @param pairs complete or not
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PairedData(List<ObservedPair> pairs) {

    /** Takes the pairs. */
    public PairedData {
        pairs = List.copyOf(pairs);
    }

    /** The pairs of which both sides are there. */
    public List<ObservedPair> complete() {
        return pairs.stream().filter(ObservedPair::isComplete).toList();
    }

    /** The ids of the pairs of which a side is missing. */
    public List<String> incompleteIds() {
        return pairs.stream()
                .filter(pair -> !pair.isComplete())
                .map(ObservedPair::id)
                .toList();
    }

    /** How many runs there are. */
    public int runs() {
        return pairs.stream()
                .mapToInt(pair ->
                        (pair.first().isPresent() ? 1 : 0) + (pair.second().isPresent() ? 1 : 0))
                .sum();
    }
}
