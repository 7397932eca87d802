package dev.pairwright.analysis.statistics;

import java.util.Arrays;

/**
 * The distribution of a sum of whole weights, each of which counts with a chance of one half: what a signed-rank sum or a sum of positive
 * differences is under random signs. Counted out by convolution, weight by weight (Pagano and Tritchler 1983).
 */
final class SignFlips {

    /** The most additions one table is worth: some seconds. */
    private static final long MOST_WORK = 8_000_000_000L;

    private static final int MOST_CELLS = 8_000_000;

    private final long[] weights;
    private final long total;
    private final long unit;
    private double[] chances = {};

    /**
     * The distribution for the weights.
     *
     * @param weights positive, at most {@link ExactLimit#LARGEST} of them
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
        return Math.min(1, 2 * Math.min(atMost(sum), atLeast(sum)));
    }

    /** The chance of a sum of at least this; the same as of one at most as far from the other end. */
    double atLeast(long sum) {
        return atMost(total - sum);
    }

    /** The chance of a sum of at most this. */
    double atMost(long sum) {
        long other = total - sum - unit;
        if (other < sum) {
            return 1 - atMostInLowerHalf(other);
        }
        return atMostInLowerHalf(sum);
    }

    private double atMostInLowerHalf(long sum) {
        return sum < 0 ? 0 : Arrays.stream(chances(sum), 0, cell(sum) + 1).sum();
    }

    /** The smallest sum that is reached with at least the chance, which is below one half. */
    long quantile(double chance) {
        double[] table = chances(total / 2);
        double seen = 0;
        int cell = -1;
        while (seen < chance) {
            seen += table[++cell];
        }
        return cell * unit;
    }

    private int cell(long sum) {
        return (int) (sum / unit);
    }

    /** The chance of each sum, in units, from 0 up to a sum at least; made once. */
    private double[] chances(long upTo) {
        if (chances.length <= cell(upTo)) {
            chances = table(cell(upTo) + 1);
        }
        return chances;
    }

    private double[] table(int cells) {
        double[] table = new double[cells];
        double[] next = new double[cells];
        table[0] = 1;
        int reach = 1;
        for (long weight : weights) {
            int step = (int) Math.min(weight / unit, cells);
            int end = Math.min(cells, reach + step);
            for (int sum = 0; sum < Math.min(step, end); sum++) {
                next[sum] = table[sum] / 2;
            }
            for (int sum = step; sum < end; sum++) {
                next[sum] = (table[sum] + table[sum - step]) / 2;
            }
            double[] spent = table;
            table = next;
            next = spent;
            reach = end;
        }
        return table;
    }
}
