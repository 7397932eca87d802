package dev.pairwright.analysis.statistics;

import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The weights of the Shapiro-Wilk statistic: approximate normal scores, the outermost two from polynomials (Royston 1992, AS R94). */
final class RoystonWeights {

    private static final double[] OUTERMOST = {0, .221157, -.147981, -2.07119, 4.434685, -2.706056};
    private static final double[] NEXT = {0, .042981, -.293762, -1.752461, 5.682633, -3.582633};

    private RoystonWeights() {}

    /**
     * One weight for each sorted value, the smallest first; antisymmetric.
     *
     * @param n at least 3
     */
    static double[] of(int n) {
        double[] upper = n == 3 ? new double[] {Math.sqrt(.5)} : upperHalf(n);
        double[] weights = new double[n];
        for (int i = 0; i < upper.length; i++) {
            weights[i] = -upper[i];
            weights[n - 1 - i] = upper[i];
        }
        return weights;
    }

    static double squares(double... weights) {
        return Sum.ofProducts(weights, weights).getAsDouble();
    }

    /** The weights of the largest, the second largest and so on, down to the middle. */
    private static double[] upperHalf(int n) {
        double[] scores = new double[n / 2];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = NormalDistribution.of(0, 1).inverseSurvivalProbability((i + 1 - .375) / (n + .25));
        }
        double total = 2 * squares(scores);
        double size = Math.sqrt(total);
        double root = 1 / Math.sqrt(n);
        int fixed = n > 5 ? 2 : 1;
        double[] weights = new double[scores.length];
        weights[0] = polynomial(OUTERMOST, root) + scores[0] / size;
        if (fixed == 2) {
            weights[1] = polynomial(NEXT, root) + scores[1] / size;
        }
        double left = total;
        double share = 1;
        for (int i = 0; i < fixed; i++) {
            left -= 2 * scores[i] * scores[i];
            share -= 2 * weights[i] * weights[i];
        }
        double scale = Math.sqrt(left / share);
        for (int i = fixed; i < scores.length; i++) {
            weights[i] = scores[i] / scale;
        }
        return weights;
    }

    /** A polynomial, the constant first. */
    static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
