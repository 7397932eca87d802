package dev.pairwright.analysis.statistics;

import java.util.Arrays;

/** The sign-flip test over whole tasks: with six tasks its two-sided p is never below 2/64. */
final class TaskSignFlip {

    private static final int MOST_TASKS = 24;
    private static final double SAME = 1e-9;

    private TaskSignFlip() {}

    /** The share of the 2^m sign patterns whose sum is at least as far from zero; sums that differ by rounding only are equal. */
    static Estimate<Double> twoSided(double... means) {
        if (means.length > MOST_TASKS) {
            return Estimate.none(Reason.TOO_MANY_TASKS);
        }
        double size = Arrays.stream(means).map(Math::abs).sum();
        double far = Math.abs(Arrays.stream(means).sum()) - SAME * size;
        return Estimate.of(patterns(means, 0, 0, far) * Math.scalb(1.0, -means.length));
    }

    private static long patterns(double[] means, int next, double sum, double far) {
        if (next == means.length) {
            return Math.abs(sum) >= far ? 1 : 0;
        }
        return patterns(means, next + 1, sum + means[next], far) + patterns(means, next + 1, sum - means[next], far);
    }
}
