package dev.pairwright.analysis.statistics;

import java.util.Arrays;

/**
 * The averages of all pairs of values, each value with itself too, in order: n(n + 1)/2 of them, never held in memory.
 *
 * <p>The k-th smallest is found by bisection over the doubles: how many averages are at most some value is counted in n steps along the
 * edge of the sorted triangle, and after at most 64 halvings the value is the average itself, to the last bit.
 */
final class WalshAverages {

    private final double[] sorted;

    WalshAverages(double... values) {
        this.sorted = values.clone();
        Arrays.sort(sorted);
    }

    long count() {
        long n = sorted.length;
        return n * (n + 1) / 2;
    }

    /** The k-th smallest average, from 1 to {@link #count}. */
    double smallest(long k) {
        long low = order(2 * sorted[0]);
        long high = order(2 * sorted[sorted.length - 1]);
        while (low < high) {
            long middle = Math.floorDiv(low, 2) + Math.floorDiv(high, 2) + (low & high & 1);
            if (sumsUpTo(value(middle)) >= k) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return value(low) / 2;
    }

    double median() {
        long count = count();
        double upper = smallest(count / 2 + 1);
        return count % 2 == 1 ? upper : smallest(count / 2) / 2 + upper / 2;
    }

    private long sumsUpTo(double limit) {
        long count = 0;
        int j = sorted.length - 1;
        for (int i = 0; i < sorted.length && i <= j; i++) {
            while (j >= i && sorted[i] + sorted[j] > limit) {
                j--;
            }
            count += Math.max(0, j - i + 1);
        }
        return count;
    }

    /** Doubles as whole numbers in the same order. */
    private static long order(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double value(long order) {
        return Double.longBitsToDouble(order >= 0 ? order : Long.MIN_VALUE - order);
    }
}
