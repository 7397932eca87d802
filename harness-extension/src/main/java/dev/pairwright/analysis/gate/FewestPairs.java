package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Reason;
import java.util.function.IntToDoubleFunction;

/** The search for a number of pairs. A chance that is counted out rises in saw teeth, so the answer can be off by a few pairs. */
final class FewestPairs {

    /** The chance that is wanted. */
    static final double CHANCE = .80;

    private static final int MOST = 1 << 17;

    private FewestPairs() {}

    static Estimate<Integer> reaching(IntToDoubleFunction chance) {
        int high = 1;
        while (chance.applyAsDouble(high) < CHANCE) {
            if (high >= MOST) {
                return Estimate.none(Reason.OUT_OF_REACH);
            }
            high *= 2;
        }
        int low = high / 2;
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (chance.applyAsDouble(middle) < CHANCE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Estimate.of(high);
    }
}
