package dev.pairwright.analysis.statistics;

import org.apiguardian.api.API;

/**
 * A confidence interval with both ends.
 *
 * @param low the lower end
 * @param high the upper end
 * @param level the nominal coverage, such as .95
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Interval(double low, double high, double level) {

    /**
     * Takes the ends.
     *
     * @throws IllegalArgumentException if an end is not finite, they are in the wrong order, or the level is no probability
     */
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high || !(level >= 0 && level < 1)) {
            throw new IllegalArgumentException("no interval: " + low + " to " + high + " at " + level);
        }
    }

    /** Whether a value lies in it, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
