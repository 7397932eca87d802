package dev.pairwright.analysis.statistics;

import org.apiguardian.api.API;

/** Wilson's score interval of a rate (Wilson 1927). */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Wilson {

    private Wilson() {}

    /**
     * The 95 % interval.
     *
     * @param successes at most n
     * @param n at least one
     */
    public static Interval interval(int successes, int n) {
        double z = RiskDifferenceIntervals.Z;
        double rate = (double) successes / n;
        double centre = rate + z * z / (2 * n);
        double reach = z * Math.sqrt(rate * (1 - rate) / n + z * z / (4.0 * n * n));
        double scale = 1 + z * z / n;
        double low = successes == 0 ? 0 : (centre - reach) / scale;
        double high = successes == n ? 1 : (centre + reach) / scale;
        return new Interval(low, high, RiskDifferenceIntervals.LEVEL);
    }
}
