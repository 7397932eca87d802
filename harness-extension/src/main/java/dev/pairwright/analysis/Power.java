package dev.pairwright.analysis;

import dev.pairwright.analysis.statistics.Estimate;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What the design could find, and what the data could.
 *
 * @param before from the registered design: the planned pairs
 * @param after with the pairs there are, at the discordance and spread that were seen
 * @param registeredPower the power that was registered
 * @param registeredDifference the difference it was registered for
 * @param holds whether the planned pairs have that power at the corrected level and {@link #REFERENCE_DISCORDANCE}
 * @param sentence that, for people
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Power(
        Optional<Design> before,
        Optional<Design> after,
        double registeredPower,
        double registeredDifference,
        boolean holds,
        String sentence) {

    /** The share of discordant pairs that a design is judged at, where none has been seen: a quarter. */
    public static final double REFERENCE_DISCORDANCE = .25;

    /**
     * What some number of pairs can find.
     *
     * @param pairs how many
     * @param alpha the level of one test
     * @param correctedAlpha the level after correction for all hypotheses
     * @param discordance the share of discordant pairs it is computed at
     * @param power of the exact McNemar test for the registered difference, at the corrected level
     * @param powerOfT the same of the paired t-test on the differences, at the corrected level
     * @param uncorrectedPower of the exact McNemar test at the uncorrected level
     * @param minimumDetectableDifference of success rates, with the registered power, at the corrected level
     * @param minimumDetectableEffect in standard deviations of the differences, by the paired t-test with the registered power, at the corrected level
     * @param largestDiscordance up to which share of discordant pairs the registered difference is found with the registered power
     * @param pairsNeeded how many pairs the registered difference needs
     */
    public record Design(
            int pairs,
            double alpha,
            double correctedAlpha,
            double discordance,
            Estimate<Double> power,
            Estimate<Double> powerOfT,
            Estimate<Double> uncorrectedPower,
            Estimate<Double> minimumDetectableDifference,
            Estimate<Double> minimumDetectableEffect,
            Estimate<Double> largestDiscordance,
            Estimate<Integer> pairsNeeded) {}
}
