package dev.pairwright.analysis.statistics;

import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;
import org.apiguardian.api.API;

/**
 * The test of normality by Shapiro and Wilk, as Royston 1995 computes it (Applied Statistics algorithm AS R94). To look at, never to choose
 * a test by.
 *
 * @param w the statistic, 1 for a perfect fit
 * @param p the chance of a smaller W under normality; four to six digits are good
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ShapiroWilk(double w, double p) {

    private static final int FEWEST = 3;
    private static final int MOST = 5000;

    /**
     * The test of the differences.
     *
     * @param differences 3 to 5000, rounded so that ties are equal to the last bit
     * @return not estimable for fewer, for more, or without variance
     */
    public static Estimate<ShapiroWilk> of(double... differences) {
        int n = differences.length;
        if (n < FEWEST) {
            return Estimate.none(Reason.FEWER_THAN_THREE);
        }
        if (n > MOST) {
            return Estimate.none(Reason.MORE_THAN_5000);
        }
        return Moments.of(differences).varying().map(moments -> {
            double distance =
                    distanceFromOne(differences, moments.mean().known().orElseThrow());
            return new ShapiroWilk(1 - distance, RoystonTail.p(n, distance));
        });
    }

    /** 1 - W, without the loss of digits near W = 1. */
    private static double distanceFromOne(double[] values, double mean) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double range = sorted[n - 1] - sorted[0];
        double[] weights = RoystonWeights.of(n);
        Sum product = Sum.create();
        Sum squares = Sum.create();
        for (int i = 0; i < n; i++) {
            double scaled = (sorted[i] - mean) / range;
            product.addProduct(weights[i], scaled);
            squares.addProduct(scaled, scaled);
        }
        double size = Math.sqrt(RoystonWeights.squares(weights) * squares.getAsDouble());
        double match = product.getAsDouble();
        return Math.max(0, (size - match) * (size + match) / (size * size));
    }
}
