package dev.pairwright.analysis.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apiguardian.api.API;

/**
 * 95 % intervals of the difference of two paired rates, second minus first. Tango's is the one to rely on (Fagerland, Lydersen and Laake
 * 2014).
 *
 * @param wald estimate and standard error; too narrow for few discordant pairs
 * @param newcombe method 10 of Newcombe 1998: squares and adds, continuity-corrected phi
 * @param newcombeUncorrected the same with plain phi
 * @param tango the score interval of Tango 1998
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RiskDifferenceIntervals(Interval wald, Interval newcombe, Interval newcombeUncorrected, Interval tango) {

    static final double LEVEL = .95;
    static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - LEVEL) / 2);

    /** The intervals for a table with at least one pair. */
    public static RiskDifferenceIntervals of(PairedTable table) {
        return new RiskDifferenceIntervals(
                wald(table),
                Newcombe.interval(table, true),
                Newcombe.interval(table, false),
                Tango.interval(table, LEVEL));
    }

    private static Interval wald(PairedTable table) {
        double excess = (double) table.secondOnly() - table.firstOnly();
        double variance = table.discordant() - excess * excess / table.n();
        double reach = Z * Math.sqrt(Math.max(0, variance)) / table.n();
        return new Interval(table.riskDifference() - reach, table.riskDifference() + reach, LEVEL);
    }
}
