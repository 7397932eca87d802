package dev.pairwright.analysis.statistics;

import org.apiguardian.api.API;

/**
 * What pairs with one side missing could change at most (Manski 2003).
 *
 * @param best every missing side in favour of the second variant
 * @param worst every missing side against it
 * @param firstRate successes of the first variant among all its runs, paired or not; none without runs
 * @param secondRate those of the second
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MissingBounds(
        PairedTable best, PairedTable worst, Estimate<Double> firstRate, Estimate<Double> secondRate) {

    /**
     * Runs without their counterpart.
     *
     * @param firstSucceeded runs of the first variant that succeeded
     * @param firstFailed runs of the first variant that failed
     * @param secondSucceeded runs of the second variant that succeeded
     * @param secondFailed runs of the second variant that failed
     */
    public record Alone(int firstSucceeded, int firstFailed, int secondSucceeded, int secondFailed) {

        /** How many there are. */
        public int count() {
            return firstSucceeded + firstFailed + secondSucceeded + secondFailed;
        }
    }

    /** The bounds for complete pairs and runs alone. */
    public static MissingBounds of(PairedTable complete, Alone alone) {
        PairedTable best = new PairedTable(
                complete.both() + alone.firstSucceeded(),
                complete.secondOnly() + alone.firstFailed() + alone.secondSucceeded(),
                complete.firstOnly(),
                complete.neither() + alone.secondFailed());
        PairedTable worst = new PairedTable(
                complete.both() + alone.secondSucceeded(),
                complete.secondOnly(),
                complete.firstOnly() + alone.firstSucceeded() + alone.secondFailed(),
                complete.neither() + alone.firstFailed());
        int first = complete.both() + complete.firstOnly();
        int second = complete.both() + complete.secondOnly();
        return new MissingBounds(
                best,
                worst,
                rate(first + alone.firstSucceeded(), complete.n() + alone.firstSucceeded() + alone.firstFailed()),
                rate(second + alone.secondSucceeded(), complete.n() + alone.secondSucceeded() + alone.secondFailed()));
    }

    private static Estimate<Double> rate(int successes, int runs) {
        return runs == 0 ? Estimate.none(Reason.NO_PAIRS) : Estimate.of((double) successes / runs);
    }
}
