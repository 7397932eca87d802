package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.statistics.Estimate;
import org.apiguardian.api.API;

/** What the data say of a claim. An interval that decides lies wholly inside the claim's region or wholly outside; else nothing is decided. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface GateVerdict {

    /** The whole verdict in plain words, with its numbers. */
    String words();

    /**
     * The claim is shown.
     *
     * @param words in plain words
     * @param numbers what it rests on
     */
    record Pass(String words, GateNumbers numbers) implements GateVerdict {}

    /**
     * The opposite of the claim is shown.
     *
     * @param words in plain words
     * @param numbers what it rests on
     */
    record Fail(String words, GateNumbers numbers) implements GateVerdict {}

    /**
     * Neither is shown.
     *
     * @param words in plain words
     * @param numbers what it rests on
     * @param furtherPairs about so many more would show the claim with a chance of .80; not estimable if that cannot be said, or no number would
     */
    record Inconclusive(String words, GateNumbers numbers, Estimate<Integer> furtherPairs) implements GateVerdict {}

    /** What the verdict rests on. */
    GateNumbers numbers();
}
