package dev.pairwright.analysis.statistics;

import org.apiguardian.api.API;

/**
 * Everything said about a table of paired yes-or-no outcomes, pairs taken as independent.
 *
 * @param table the counts, at least one pair
 * @param mcNemar the tests of equal rates
 * @param oddsRatio b/c with its exact interval
 * @param intervals of the difference of the rates
 * @param uniform the e-value with the uniform mixture
 * @param jeffreys the e-value with Jeffreys' mixture
 * @param sequence the 95 % confidence sequence for the share of discordant pairs that the second variant wins
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record BinaryAnalysis(
        PairedTable table,
        McNemar mcNemar,
        OddsRatio oddsRatio,
        RiskDifferenceIntervals intervals,
        EValue uniform,
        EValue jeffreys,
        Interval sequence) {

    private static final double ALPHA = .05;

    /**
     * The analysis of a table.
     *
     * @return not estimable without pairs
     */
    public static Estimate<BinaryAnalysis> of(PairedTable table) {
        if (table.n() == 0) {
            return Estimate.none(Reason.NO_PAIRS);
        }
        int b = table.secondOnly();
        int c = table.firstOnly();
        return Estimate.of(new BinaryAnalysis(
                table,
                McNemar.of(b, c),
                OddsRatio.of(b, c),
                RiskDifferenceIntervals.of(table),
                EValue.uniform(b, c),
                EValue.jeffreys(b, c),
                ConfidenceSequence.of(b, c, ALPHA)));
    }
}
