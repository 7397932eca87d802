package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Interval;
import dev.pairwright.analysis.statistics.Moments;
import dev.pairwright.analysis.statistics.PairedT;
import dev.pairwright.analysis.statistics.Reason;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** A gate met by differences of numbers. */
final class NumericDecision {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final Gate gate;
    private final String unit;
    private final double[] differences;

    /**
     * Takes both.
     *
     * @param unit what each is of
     * @param differences second minus first
     */
    NumericDecision(Gate gate, String unit, double... differences) {
        this.gate = gate;
        this.unit = unit;
        this.differences = differences.clone();
    }

    GateVerdict verdict(Names names) {
        VerdictWords words = new VerdictWords(gate, names, "Student", unit);
        Estimate<PairedT> t = PairedT.of(differences);
        Moments moments = Moments.of(differences);
        Estimate<Interval> interval = t.map(test -> test.test().ci(gate.level()));
        GateNumbers numbers = new GateNumbers(differences.length, discordance(), moments.mean(), interval);
        Region region = gate.region();
        if (interval.known().filter(region::holds).isPresent()) {
            return words.pass(numbers, "");
        }
        if (interval.known().filter(region::excludes).isPresent()) {
            return words.fail(numbers, "");
        }
        return words.inconclusive(numbers, t.flatMap(this::further), "");
    }

    private Estimate<Double> discordance() {
        if (differences.length == 0) {
            return Estimate.none(Reason.NO_PAIRS);
        }
        long unequal = Arrays.stream(differences).filter(d -> d != 0).count();
        return Estimate.of((double) unequal / differences.length);
    }

    /** Further pairs given those that are there, by the normal approximation, with the spread that was seen. */
    private Estimate<Integer> further(PairedT seen) {
        double truth = gate.claim() instanceof Claim.Better ? seen.test().estimate() : 0;
        Region region = gate.region();
        if (!(region.low() < truth && truth < region.high())) {
            return Estimate.none(Reason.OUT_OF_REACH);
        }
        return FewestPairs.reaching(more -> chance(seen, truth, more));
    }

    private double chance(PairedT seen, double truth, int more) {
        Region region = gate.region();
        double all = (double) seen.n() + more;
        double reach = NORMAL.inverseSurvivalProbability((1 - gate.level()) / 2) * seen.sd() / Math.sqrt(all);
        double expected = (seen.n() * seen.test().estimate() + more * truth) / all;
        double spread = seen.sd() * Math.sqrt(more) / all;
        double low = below((region.low() + reach - expected) / spread);
        double high = below((region.high() - reach - expected) / spread);
        return Math.max(0, high - low);
    }

    private static double below(double z) {
        if (Double.isInfinite(z)) {
            return z > 0 ? 1 : 0;
        }
        return NORMAL.cumulativeProbability(z);
    }
}
