package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.analysis.statistics.Reason;
import java.util.Arrays;
import java.util.List;

/** Plans a gate on outcomes of yes or no. */
final class BinaryPlan {

    private static final int MOST = 10_000_000;

    private BinaryPlan() {}

    static GatePlan of(Gate gate, int pairs, double... shares) {
        BinaryRule rule = BinaryRule.of(gate);
        boolean superiority = gate.claim() instanceof Claim.Better;
        List<GatePlan.Outlook> outlooks = Arrays.stream(shares)
                .mapToObj(share -> outlook(rule, pairs, share, superiority ? share : 0))
                .toList();
        return new GatePlan(gate, pairs, fewest(rule, superiority), outlooks, Estimate.none(Reason.NO_PAIRS));
    }

    private static GatePlan.Outlook outlook(BinaryRule rule, int pairs, double share, double difference) {
        BinaryPower power = BinaryPower.fresh(rule);
        return new GatePlan.Outlook(
                share, pairs == 0 ? 0 : power.power(pairs, share, difference), power.pairs(share, difference));
    }

    /** The fewest pairs that show the claim if all come out as well as they can. */
    private static int fewest(BinaryRule rule, boolean superiority) {
        int low = 0;
        int high = 1;
        while (!rule.shows(best(high, superiority)) && high < MOST) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (rule.shows(best(middle, superiority))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static PairedTable best(int pairs, boolean superiority) {
        return superiority ? new PairedTable(0, pairs, 0, 0) : new PairedTable(pairs, 0, 0, 0);
    }
}
