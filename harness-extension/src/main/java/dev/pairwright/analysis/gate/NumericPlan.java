package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.PairedTPower;
import dev.pairwright.analysis.statistics.Reason;
import java.util.List;

/** Plans a gate on numbers, of whose spread nothing is known beforehand. */
final class NumericPlan {

    private static final int FEWEST = 2;
    private static final int STEPS = 60;

    private NumericPlan() {}

    static GatePlan of(Gate gate, int pairs) {
        return new GatePlan(gate, pairs, FEWEST, List.of(), pairs < FEWEST ? none() : spread(gate, pairs));
    }

    /**
     * The standard deviation at which the distance to the margin, in standard deviations, is just found: by one side of the paired t-test, or by both of two with half
     * the remaining chance each.
     */
    private static Estimate<Double> spread(Gate gate, int pairs) {
        Region region = gate.region();
        boolean both = gate.claim() instanceof Claim.Equivalent;
        double distance = Math.min(Math.abs(region.low()), Math.abs(region.high()));
        if (distance == 0) {
            return none();
        }
        double wanted = both ? (1 + FewestPairs.CHANCE) / 2 : FewestPairs.CHANCE;
        PairedTPower power = new PairedTPower(pairs, 1 - gate.level());
        double high = 1;
        while (power.upperTail(high) < wanted) {
            high *= 2;
        }
        double low = 0;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (power.upperTail(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Estimate.of(distance / high);
    }

    private static Estimate<Double> none() {
        return Estimate.none(Reason.OUT_OF_REACH);
    }
}
