package dev.pairwright.analysis.statistics;

import org.apache.commons.numbers.core.Sum;
import org.apiguardian.api.API;

/**
 * Number, mean and standard deviation of a sample.
 *
 * @param n how many values
 * @param mean the arithmetic mean; none of an empty sample
 * @param sd the standard deviation with n - 1 below the line; none of fewer than two values
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Moments(int n, Estimate<Double> mean, Estimate<Double> sd) {

    private static final double CONSTANT = 1e-12;

    /** Those of the values, summed with twice the usual precision. */
    public static Moments of(double... values) {
        int n = values.length;
        if (n == 0) {
            return new Moments(0, Estimate.none(Reason.NO_PAIRS), Estimate.none(Reason.FEWER_THAN_TWO));
        }
        double mean = mean(values);
        if (n == 1) {
            return new Moments(1, Estimate.of(mean), Estimate.none(Reason.FEWER_THAN_TWO));
        }
        return new Moments(n, Estimate.of(mean), Estimate.of(Math.sqrt(squares(values, mean) / (n - 1))));
    }

    static double mean(double... values) {
        return Sum.of(values).getAsDouble() / values.length;
    }

    /** The sum of squared distances to a point. */
    static double squares(double[] values, double from) {
        Sum sum = Sum.create();
        for (double value : values) {
            sum.addProduct(value - from, value - from);
        }
        return sum.getAsDouble();
    }

    /** Whether the spread is nothing but rounding: sd at most 1e-12 times the mean's size, or 1e-12. */
    public boolean constant() {
        double size = Math.max(1, Math.abs(mean.known().orElse(0.0)));
        return sd.known().orElse(0.0) <= CONSTANT * size;
    }

    /** Why no t statistic can be made of the sample; none if it can. */
    Estimate<Moments> varying() {
        if (n < 2) {
            return Estimate.none(Reason.FEWER_THAN_TWO);
        }
        return constant() ? Estimate.none(Reason.ZERO_VARIANCE) : Estimate.of(this);
    }
}
