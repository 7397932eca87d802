package dev.pairwright.analysis.statistics;

import java.util.function.DoubleUnaryOperator;

/** Gauss-Legendre quadrature with 16 points a panel: exact for polynomials up to degree 31. */
final class GaussLegendre {

    private static final double[] NODES = {
        0.09501250983763744,
        0.2816035507792589,
        0.45801677765722737,
        0.6178762444026438,
        0.755404408355003,
        0.8656312023878318,
        0.9445750230732326,
        0.9894009349916499
    };
    private static final double[] WEIGHTS = {
        0.1894506104550685,
        0.18260341504492358,
        0.16915651939500254,
        0.14959598881657674,
        0.12462897125553388,
        0.09515851168249279,
        0.06225352393864789,
        0.02715245941175409
    };

    private GaussLegendre() {}

    /**
     * The integral over an interval.
     *
     * @param panels how many parts of equal width; each should hold no more than a gentle bend
     */
    static double integrate(DoubleUnaryOperator f, double low, double high, int panels) {
        double half = (high - low) / (2.0 * panels);
        double sum = 0;
        for (int panel = 0; panel < panels; panel++) {
            double middle = low + (2 * panel + 1) * half;
            for (int i = 0; i < NODES.length; i++) {
                double step = half * NODES[i];
                sum += WEIGHTS[i] * (f.applyAsDouble(middle - step) + f.applyAsDouble(middle + step));
            }
        }
        return sum * half;
    }
}
