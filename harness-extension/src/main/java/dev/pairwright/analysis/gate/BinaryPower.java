package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.analysis.statistics.Reason;
import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The chance that further pairs show a claim, counted out: every number of discordant pairs among them, and every way they can fall.
 *
 * @param rule when a table shows the claim
 * @param before pairs that are there already
 */
record BinaryPower(BinaryRule rule, PairedTable before) {

    private static final PairedTable NONE = new PairedTable(0, 0, 0, 0);
    private static final double NEGLIGIBLE = 1e-12;

    /** Without pairs that are there already. */
    static BinaryPower fresh(BinaryRule rule) {
        return new BinaryPower(rule, NONE);
    }

    /**
     * The chance that so many further pairs show it.
     *
     * @param discordance the chance that a pair is discordant
     * @param difference the true difference of the rates, at most as far from 0 as the discordance
     */
    double power(int pairs, double discordance, double difference) {
        if (discordance == 0) {
            return rule.shows(with(pairs, 0, 0)) ? 1 : 0;
        }
        BinomialDistribution discordant = BinomialDistribution.of(pairs, discordance);
        double share = Math.min(1, Math.max(0, (1 + difference / discordance) / 2));
        double spread = 8 * Math.sqrt(pairs * discordance * (1 - discordance)) + 8;
        int from = (int) Math.max(0, Math.floor(pairs * discordance - spread));
        int to = (int) Math.min(pairs, Math.ceil(pairs * discordance + spread));
        double power = 0;
        for (int d = from; d <= to; d++) {
            double chance = discordant.probability(d);
            if (chance > NEGLIGIBLE) {
                power += chance * given(pairs, d, share);
            }
        }
        return Math.min(1, power);
    }

    /** The same, the number of discordant pairs given. */
    private double given(int pairs, int discordant, double share) {
        int least = first(discordant, b -> rule.aboveLow(with(pairs, b, discordant - b)));
        int beyond = first(discordant, b -> !rule.belowHigh(with(pairs, b, discordant - b)));
        if (least >= beyond) {
            return 0;
        }
        BinomialDistribution second = BinomialDistribution.of(discordant, share);
        return second.cumulativeProbability(beyond - 1) - (least == 0 ? 0 : second.cumulativeProbability(least - 1));
    }

    /** The first of 0 to {@code last} for which something is true that then stays true; {@code last + 1} if there is none. */
    private static int first(int last, IntPredicate rising) {
        int low = -1;
        int high = last + 1;
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (rising.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private PairedTable with(int pairs, int b, int c) {
        return new PairedTable(
                before.both(), before.secondOnly() + b, before.firstOnly() + c, before.neither() + pairs - b - c);
    }

    /** About the fewest pairs that show it with a chance of {@link FewestPairs#CHANCE}; not estimable if a hundred thousand would not. */
    Estimate<Integer> pairs(double discordance, double difference) {
        if (!(rule.region().low() < difference && difference < rule.region().high())) {
            return Estimate.none(Reason.OUT_OF_REACH);
        }
        return FewestPairs.reaching(pairs -> power(pairs, discordance, difference));
    }
}
