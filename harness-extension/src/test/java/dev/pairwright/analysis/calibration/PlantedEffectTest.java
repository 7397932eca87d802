package dev.pairwright.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pairwright.analysis.dataset.EndpointAnalysis;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.PairedData;
import dev.pairwright.analysis.gate.Claim;
import dev.pairwright.analysis.gate.Gate;
import dev.pairwright.analysis.gate.GatePlan;
import dev.pairwright.analysis.gate.GateVerdict;
import dev.pairwright.analysis.gate.Names;
import dev.pairwright.analysis.statistics.ExactLimit;
import dev.pairwright.analysis.statistics.McNemar;
import dev.pairwright.analysis.statistics.McNemarPower;
import dev.pairwright.analysis.statistics.PairedTPower;
import dev.pairwright.analysis.statistics.PairedTable;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A difference of known size is found as often as the design said it would be. Within four standard errors of a simulation. */
@Tag("slow")
class PlantedEffectTest {

    private static final int CAMPAIGNS = 1000;
    private static final int PAIRS = 90;
    private static final double B = .20;
    private static final double C = .05;

    private static PairedTable table(SplittableRandom random, double b, double c) {
        int won = 0;
        int lost = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            double draw = random.nextDouble();
            won += draw < b ? 1 : 0;
            lost += draw >= b && draw < b + c ? 1 : 0;
        }
        return new PairedTable(PAIRS - won - lost, won, lost, 0);
    }

    private static void recovered(String what, Tally tally, double predicted) {
        tally.print(String.format(Locale.ROOT, "planted effect, predicted %.3f", predicted));
        double found = (double) tally.of(what) / CAMPAIGNS;
        assertThat(found).isCloseTo(predicted, within(4 * Math.sqrt(predicted * (1 - predicted) / CAMPAIGNS)));
    }

    @Test
    void fifteen_points_are_found_by_mcnemar_at_the_corrected_level() {
        String what = "exact McNemar at .01 found 15 points at 25 % discordance";
        Tally tally = new Tally(CAMPAIGNS);
        SplittableRandom random = new SplittableRandom(1);
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            PairedTable table = table(random, B, C);
            tally.count(what, McNemar.of(table.secondOnly(), table.firstOnly()).exact() <= .01);
        }
        recovered(
                what,
                tally,
                McNemarPower.of(PAIRS, .01, McNemarPower.Form.EXACT).power(B, C));
    }

    @Test
    void a_longer_runtime_is_found_by_t() {
        String what = "t on the logarithms of runtime at .05 found 0.4 standard deviations of a run";
        Tally tally = new Tally(CAMPAIGNS);
        Truth truth = new Truth(6, 15, 0, .4);
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            PairedData data = truth.campaign(7_000_000L + campaign);
            double p = EndpointAnalysis.of(data, Metric.RUNTIME, Optional.empty(), ExactLimit.USUAL)
                    .numeric()
                    .pairedT()
                    .known()
                    .orElseThrow()
                    .test()
                    .p();
            tally.count(what, p <= .05);
        }
        recovered(what, tally, new PairedTPower(PAIRS, .05).power(.4 / Math.sqrt(2)));
    }

    @Test
    void a_gate_passes_as_often_as_its_plan_says() {
        String what = "gate of 15 points passed";
        Gate gate = Gate.of(Metric.TASK_SUCCESS, new Claim.NotWorse(.15));
        Tally tally = gate(what, gate, .125, .125, 3);
        recovered(what, tally, GatePlan.of(gate, PAIRS, .25).outlooks().get(0).chance());
    }

    @Test
    void at_the_margin_a_gate_passes_about_one_time_in_twenty() {
        String what = "gate of 15 points passed a variant that is 15 points worse";
        Tally tally = gate(what, Gate.of(Metric.TASK_SUCCESS, new Claim.NotWorse(.15)), .05, .20, 4);
        tally.print("at the margin");
        assertThat(tally.of(what)).isBetween(FEWEST, MOST);
    }

    @Test
    void an_equal_variant_is_found_better_one_time_in_forty_at_most() {
        String what = "gate found an equal variant better";
        Tally tally = gate(what, Gate.of(Metric.TASK_SUCCESS, new Claim.Better(0)), .125, .125, 5);
        tally.print("equal variants");
        assertThat(tally.of(what)).isBetween(0, 43);
    }

    private static final int FEWEST = 28;
    private static final int MOST = 73;

    private static Tally gate(String what, Gate gate, double b, double c, long seed) {
        Tally tally = new Tally(CAMPAIGNS);
        SplittableRandom random = new SplittableRandom(seed);
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            GateVerdict verdict = gate.decide(table(random, b, c), new Names("a", "b"));
            tally.count(what, verdict instanceof GateVerdict.Pass);
        }
        return tally;
    }
}
