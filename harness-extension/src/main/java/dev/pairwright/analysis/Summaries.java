package dev.pairwright.analysis;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Interval;
import dev.pairwright.analysis.statistics.Moments;
import dev.pairwright.analysis.statistics.PairedT;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.analysis.statistics.Wilson;
import java.util.Arrays;

/** Summarizes values. */
final class Summaries {

    private Summaries() {}

    /** The summary of values, which may be none. */
    static Summary of(boolean binary, double... values) {
        Moments moments = Moments.of(values);
        if (values.length == 0) {
            Estimate<Double> none = Estimate.none(Reason.NO_PAIRS);
            return new Summary(0, none, moments.sd(), none, none, none, Estimate.none(Reason.NO_PAIRS));
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Summary(
                values.length,
                moments.mean(),
                moments.sd(),
                Estimate.of(median),
                Estimate.of(sorted[0]),
                Estimate.of(sorted[sorted.length - 1]),
                binary ? wilson(values) : PairedT.of(values).map(t -> t.test().ci()));
    }

    private static Estimate<Interval> wilson(double... values) {
        int successes = (int) Arrays.stream(values).filter(value -> value == 1).count();
        return Estimate.of(Wilson.interval(successes, values.length));
    }
}
