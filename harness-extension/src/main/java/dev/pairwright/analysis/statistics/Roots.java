package dev.pairwright.analysis.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/** Where a function of one variable crosses zero. */
final class Roots {

    private static final BrentSolver BRENT = new BrentSolver(1e-15, 1e-16, 0);

    private Roots() {}

    /** The root of a smooth function that is finite and has different signs at both ends (Brent 1973). */
    static double between(double low, double high, DoubleUnaryOperator f) {
        return BRENT.findRoot(f, low, high);
    }

    /** The root of a function that falls from above zero at {@code low} to below at {@code high}, infinite where it likes; to the last bit. */
    static double falling(double low, double high, DoubleUnaryOperator f) {
        double above = low;
        double below = high;
        while (true) {
            double middle = above + (below - above) / 2;
            if (middle <= above || middle >= below) {
                return middle;
            }
            if (f.applyAsDouble(middle) > 0) {
                above = middle;
            } else {
                below = middle;
            }
        }
    }
}
