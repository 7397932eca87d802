package dev.pairwright.analysis.dataset;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Pairs in the order in which they were begun, with how their runs came about.
 *
 * @param pairs complete or not; a pair that was begun and has no side at all belongs to them, for it bounds what is concluded
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Study(List<StudyPair> pairs) {

    /** Copies the list. */
    public Study {
        pairs = List.copyOf(pairs);
    }

    /** Pairs of which nothing is known but what was measured. */
    public static Study of(PairedData data) {
        return new Study(data.pairs().stream()
                .map(pair -> new StudyPair(pair, Optional.empty(), Optional.empty()))
                .toList());
    }

    /** What was measured, alone. */
    public PairedData data() {
        return new PairedData(pairs.stream().map(StudyPair::pair).toList());
    }

    /** The tasks, in the order of their first pair. */
    public List<String> tasks() {
        return pairs.stream().map(pair -> pair.pair().task()).distinct().toList();
    }
}
