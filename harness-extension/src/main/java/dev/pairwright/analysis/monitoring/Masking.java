package dev.pairwright.analysis.monitoring;

import java.util.SplittableRandom;
import org.apiguardian.api.API;

/**
 * Keeps from people which variant is which until the target is reached, so that what they see cannot move them to stop or to go on. It hides names from the eye,
 * not from somebody who opens the files.
 *
 * @param seed decides which variant is A; the same for the whole campaign
 * @param first the first variant's name
 * @param second the second's
 * @param target pairs from which on nothing is masked
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Masking(long seed, String first, String second, int target) {

    /**
     * What the variants are called now.
     *
     * @param first the name to be shown first
     * @param second the other
     * @param swapped whether the one that is shown first is the second variant
     */
    public record Names(String first, String second, boolean swapped) {}

    /**
     * The names to show.
     *
     * @param pairs that are complete
     */
    public Names names(int pairs) {
        if (pairs >= target) {
            return new Names(first, second, false);
        }
        return new Names("A", "B", new SplittableRandom(seed).nextBoolean());
    }
}
