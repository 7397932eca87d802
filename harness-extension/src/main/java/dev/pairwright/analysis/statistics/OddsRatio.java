package dev.pairwright.analysis.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apiguardian.api.API;

/**
 * The conditional odds ratio b/c with the exact 95 % interval: Clopper and Pearson 1934 for b/(b + c), turned into odds.
 *
 * @param ratio b/c; {@link Reason#INFINITE} for c = 0, {@link Reason#NO_DISCORDANT_PAIRS} for b = c = 0
 * @param low the lower end
 * @param high the upper end; {@link Reason#INFINITE} for c = 0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record OddsRatio(Estimate<Double> ratio, Estimate<Double> low, Estimate<Double> high) {

    private static final double TAIL = .025;

    /**
     * The ratio for a table.
     *
     * @param b pairs in which only the second variant succeeded
     * @param c pairs in which only the first did
     */
    public static OddsRatio of(int b, int c) {
        if (b + c == 0) {
            Estimate<Double> undefined = Estimate.none(Reason.NO_DISCORDANT_PAIRS);
            return new OddsRatio(undefined, undefined, undefined);
        }
        double low = b == 0 ? 0 : BetaDistribution.of(b, c + 1.0).inverseCumulativeProbability(TAIL);
        if (c == 0) {
            Estimate<Double> infinite = Estimate.none(Reason.INFINITE);
            return new OddsRatio(infinite, Estimate.of(odds(low)), infinite);
        }
        double high = BetaDistribution.of(b + 1.0, c).inverseSurvivalProbability(TAIL);
        return new OddsRatio(Estimate.of((double) b / c), Estimate.of(odds(low)), Estimate.of(odds(high)));
    }

    private static double odds(double chance) {
        return chance / (1 - chance);
    }
}
