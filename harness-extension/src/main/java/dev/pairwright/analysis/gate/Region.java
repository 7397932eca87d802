package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.statistics.Interval;

/**
 * The differences, second minus first, of which a claim is true: those strictly between two ends.
 *
 * @param low may be minus infinity
 * @param high may be infinity
 */
record Region(double low, double high) {

    /** The region of a claim on a scale. */
    static Region of(Claim claim, Scale scale) {
        Region region = region(claim, scale);
        return scale.moreIsBetter() ? region : new Region(-region.high, -region.low);
    }

    private static Region region(Claim claim, Scale scale) {
        if (claim instanceof Claim.NotWorse notWorse) {
            return new Region(-scale.difference(notWorse.margin()), Double.POSITIVE_INFINITY);
        }
        if (claim instanceof Claim.Equivalent equivalent) {
            double margin = scale.difference(equivalent.margin());
            return new Region(-margin, margin);
        }
        return new Region(scale.difference(((Claim.Better) claim).by()), Double.POSITIVE_INFINITY);
    }

    /** Whether the whole interval lies in it. */
    boolean holds(Interval interval) {
        return low < interval.low() && interval.high() < high;
    }

    /** Whether the whole interval lies outside. */
    boolean excludes(Interval interval) {
        return interval.high() <= low || high <= interval.low();
    }
}
