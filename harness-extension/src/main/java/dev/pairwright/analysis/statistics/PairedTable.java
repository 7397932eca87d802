package dev.pairwright.analysis.statistics;

import org.apiguardian.api.API;

/**
 * Pairs of yes-or-no outcomes, counted.
 *
 * @param both both variants succeeded
 * @param secondOnly only the second did: b
 * @param firstOnly only the first did: c
 * @param neither none did
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PairedTable(int both, int secondOnly, int firstOnly, int neither) {

    /**
     * Takes the counts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public PairedTable {
        if (both < 0 || secondOnly < 0 || firstOnly < 0 || neither < 0) {
            throw new IllegalArgumentException(
                    "counts are not negative: " + both + ", " + secondOnly + ", " + firstOnly + ", " + neither);
        }
    }

    /**
     * Counts pairs.
     *
     * @param first the first variant's outcomes
     * @param second the second variant's, in the same order
     */
    public static PairedTable of(boolean[] first, boolean[] second) {
        int[] cells = new int[4];
        for (int i = 0; i < first.length; i++) {
            cells[(first[i] ? 2 : 0) + (second[i] ? 1 : 0)]++;
        }
        return new PairedTable(cells[3], cells[1], cells[2], cells[0]);
    }

    /** All pairs. */
    public int n() {
        return both + secondOnly + firstOnly + neither;
    }

    /** Pairs whose outcomes differ: b + c. */
    public int discordant() {
        return secondOnly + firstOnly;
    }

    /** The share of pairs in which the first variant succeeded; n must not be zero. */
    public double firstRate() {
        return (double) (both + firstOnly) / n();
    }

    /** The share of pairs in which the second variant succeeded; n must not be zero. */
    public double secondRate() {
        return (double) (both + secondOnly) / n();
    }

    /** The second rate minus the first, (b - c)/n; n must not be zero. */
    public double riskDifference() {
        return (double) (secondOnly - firstOnly) / n();
    }
}
