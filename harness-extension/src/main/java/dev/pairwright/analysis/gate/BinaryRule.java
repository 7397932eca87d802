package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.statistics.McNemar;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.analysis.statistics.Tango;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * When a table of paired outcomes shows a claim: where Tango's interval lies inside the region. Both of its ends are tests of their own, so
 * no interval has to be computed.
 *
 * @param region differences of which the claim is true
 * @param z the normal quantile of each end
 * @param exactAlpha the level of the exact McNemar test that must be significant too, for superiority; 1 if none must
 */
record BinaryRule(Region region, double z, double exactAlpha) {

    static BinaryRule of(Gate gate) {
        boolean superiority = gate.claim() instanceof Claim.Better better && better.by() == 0;
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - gate.level()) / 2);
        return new BinaryRule(gate.region(), z, superiority ? gate.alpha() : 1);
    }

    boolean shows(PairedTable table) {
        return aboveLow(table) && belowHigh(table);
    }

    /** Never turns false when a pair of the first variant's becomes one of the second's. */
    boolean aboveLow(PairedTable table) {
        return region.low() <= -1
                || (Tango.score(table, region.low()) > z && (exactAlpha == 1 || exact(table) <= exactAlpha));
    }

    /** Never turns true then. */
    boolean belowHigh(PairedTable table) {
        return region.high() >= 1 || Tango.score(table, region.high()) < -z;
    }

    private static double exact(PairedTable table) {
        boolean wins = table.secondOnly() > table.firstOnly();
        return wins ? McNemar.of(table.secondOnly(), table.firstOnly()).exact() : 1;
    }
}
