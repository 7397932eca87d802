package dev.pairwright.analysis.statistics;

import org.apiguardian.api.API;

/**
 * Up to how many non-zero differences a permutation distribution is counted out. Beyond it stands the normal approximation alone.
 *
 * @param nonZero at most {@value #LARGEST}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ExactLimit(int nonZero) {

    /** Beyond it a table takes too long. */
    public static final int LARGEST = 2000;

    /** What reports use: 150. */
    public static final ExactLimit USUAL = new ExactLimit(150);

    /**
     * Takes the limit.
     *
     * @throws IllegalArgumentException if it is negative or above {@link #LARGEST}
     */
    public ExactLimit {
        if (nonZero < 0 || nonZero > LARGEST) {
            throw new IllegalArgumentException("an exact limit is between 0 and " + LARGEST + ", not " + nonZero);
        }
    }

    boolean allows(int nonZeroDifferences) {
        return nonZeroDifferences <= nonZero;
    }
}
