package dev.pairwright.analysis.statistics;

import static dev.pairwright.analysis.statistics.RoystonWeights.polynomial;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How unlikely a Shapiro-Wilk statistic is under normality: exact for n = 3, else by Royston's normalizing transformations (AS R94). */
final class RoystonTail {

    private static final double[] GAMMA = {-2.273, .459};
    private static final double[] SMALL_MEAN = {.544, -.39978, .025054, -6.714e-4};
    private static final double[] SMALL_LOG_SD = {1.3822, -.77857, .062767, -.0020322};
    private static final double[] MEAN = {-1.5861, -.31082, -.083751, .0038915};
    private static final double[] LOG_SD = {-.4803, -.082676, .0030302};
    private static final int LAST_SMALL = 11;
    /** What AS R94 answers where its transformation ends. */
    private static final double FLOOR = 1e-99;

    private RoystonTail() {}

    /**
     * The p value.
     *
     * @param n how many values, at least 3
     * @param distance 1 - W
     */
    static double p(int n, double distance) {
        if (n == 3) {
            return Math.max(0, 6 / Math.PI * (Math.asin(Math.sqrt(1 - distance)) - Math.asin(Math.sqrt(.75))));
        }
        if (distance <= 0) {
            return 1;
        }
        double log = Math.log(distance);
        if (n > LAST_SMALL) {
            double x = Math.log(n);
            return upperTail(log, polynomial(MEAN, x), Math.exp(polynomial(LOG_SD, x)));
        }
        double gamma = polynomial(GAMMA, n);
        if (log >= gamma) {
            return FLOOR;
        }
        double y = -Math.log(gamma - log);
        return upperTail(y, polynomial(SMALL_MEAN, n), Math.exp(polynomial(SMALL_LOG_SD, n)));
    }

    private static double upperTail(double y, double mean, double sd) {
        return NormalDistribution.of(0, 1).survivalProbability((y - mean) / sd);
    }
}
