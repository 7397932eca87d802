package dev.pairwright.analysis.statistics;

import java.util.Arrays;

/**
 * The distribution of a sum of whole weights, each of which counts with a chance of one half: what a signed-rank sum or a sum of positive
 * differences is under random signs. Counted out by convolution, weight by weight (Pagano and Tritchler 1983).
 */
final class SignFlips {

    /** The most additions one table is worth: some seconds. */
    private static final long MOST_WORK = 4_000_000_000L;

    private static final int MOST_CELLS = 8_000_000;

    private final long[] weights;
    private final long total;
    private final long unit;

    /**
     * The distribution for the weights.
     *
     * @param weights positive, at most {@link ExactLimit#LARGEST}
     */
    SignFlips(long... weights) {
        this.weights = weights.clone();
        Arrays.sort(this.weights);
        this.total = Arrays.stream(weights).sum();
        this.unit = Math.max(1, Arrays.stream(weights).reduce(0, SignFlips::commonDivisor));
    }

    private static long commonDivisor(long a, long b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }

    /** Whether the table up to half the total is small enough to be made. */
    boolean countable() {
        long cells = total / 2 / unit + 1;
        return weights.length <= ExactLimit.LARGEST && cells <= MOST_CELLS && cells * weights.length <= MOST_WORK;
    }

    /** Two-sided p of a sum: the chance of one at least as far from the middle. */
    double twoSided(long sum) {
        return Math.min(1, 2 * atMost(Math.min(sum, total - sum)));
    }

    /** The chance of a sum of at least this. */
    double atLeast(long sum) {
        return sum <= total / 2 ? 1 - atMost(sum - 1) : atMost(total - sum);
    }

    /** The chance of a sum of at most this. */
    double atMost(long sum) {
        return sum < 0 ? 0 : Arrays.stream(patterns(sum)).sum() * Math.scalb(1.0, -weights.length);
    }

    /** The smallest sum that is reached with at least the chance; the chance is below one half. */
    long quantile(double chance) {
        double[] patterns = patterns(total / 2);
        double seen = 0;
        int cell = -1;
        while (seen < chance) {
            seen += Math.scalb(patterns[++cell], -weights.length);
        }
        return cell * unit;
    }

    /** How many of the 2^n patterns give each sum, in units, from 0 up to a sum. */
    private double[] patterns(long upTo) {
        double[] patterns = new double[(int) (upTo / unit) + 1];
        patterns[0] = 1;
        int reach = 0;
        for (long weight : weights) {
            int step = (int) Math.min(weight / unit, patterns.length);
            reach = Math.min(patterns.length - 1, reach + step);
            for (int sum = reach; sum >= step; sum--) {
                patterns[sum] += patterns[sum - step];
            }
        }
        return patterns;
    }
}
