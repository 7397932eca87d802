package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Interval;
import dev.pairwright.analysis.statistics.McNemar;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.analysis.statistics.Tango;
import java.util.Locale;

/**
 * A gate met by a table of outcomes.
 *
 * @param gate the gate
 * @param table the pairs that count
 */
record BinaryDecision(Gate gate, PairedTable table) {

    GateVerdict verdict(Names names) {
        VerdictWords words = new VerdictWords(gate, names, "Tango", "pair");
        if (table.n() == 0) {
            GateNumbers none = new GateNumbers(
                    0, Estimate.none(Reason.NO_PAIRS), Estimate.none(Reason.NO_PAIRS), Estimate.none(Reason.NO_PAIRS));
            return words.inconclusive(none, Estimate.none(Reason.NO_PAIRS), "");
        }
        BinaryRule rule = BinaryRule.of(gate);
        Interval interval = Tango.interval(table, gate.level());
        double discordance = (double) table.discordant() / table.n();
        GateNumbers numbers = new GateNumbers(
                table.n(), Estimate.of(discordance), Estimate.of(table.riskDifference()), Estimate.of(interval));
        String counts = ", " + table.discordant() + " discordant" + mcNemar(rule);
        if (rule.shows(table)) {
            return words.pass(numbers, counts);
        }
        if (gate.region().excludes(interval)) {
            return words.fail(numbers, counts);
        }
        Estimate<Integer> further = new BinaryPower(rule, table).pairs(discordance, assumed());
        return words.inconclusive(numbers, further, counts);
    }

    private String mcNemar(BinaryRule rule) {
        if (rule.exactAlpha() == 1) {
            return "";
        }
        double p = McNemar.of(table.secondOnly(), table.firstOnly()).exact();
        return String.format(Locale.ROOT, "; exact McNemar p = %.3g", p);
    }

    /** Superiority is looked for where it was seen; the other claims are planned for equal variants. */
    private double assumed() {
        return gate.claim() instanceof Claim.Better ? table.riskDifference() : 0;
    }
}
