package dev.pairwright.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pairwright.analysis.statistics.McNemarPower.Form;
import org.junit.jupiter.api.Test;

class PowerTest {

    @Test
    void the_registered_power_of_eighty_per_cent_does_not_survive_bonferroni() {
        McNemarPower power = McNemarPower.of(90, .01, Form.EXACT);
        assertThat(power.power(.20, .05)).isCloseTo(.559, within(.0005));
    }

    @Test
    void without_an_effect_power_is_the_level() {
        assertThat(new PairedTPower(30, .05).power(0)).isCloseTo(.05, within(1e-12));
        assertThat(new PairedTPower(30, .10).upperTail(0)).isCloseTo(.05, within(1e-12));
        assertThat(new PairedTPower(30, .05).power(-.4)).isCloseTo(new PairedTPower(30, .05).power(.4), within(1e-12));
    }

    @Test
    void pairs_and_effect_belong_together() {
        assertThat(PairedTPower.pairsFor(.5, .05, .8)).isEqualTo(Estimate.of(34));
        assertThat(new PairedTPower(34, .05).minimumDetectableEffect(.8)).isLessThan(.5);
        assertThat(new PairedTPower(33, .05).minimumDetectableEffect(.8)).isGreaterThan(.5);
        assertThat(PairedTPower.pairsFor(5, .05, .5)).isEqualTo(Estimate.of(3));
        assertThat(PairedTPower.pairsFor(0, .05, .8).reason()).hasValue(Reason.OUT_OF_REACH);
    }

    @Test
    void mcnemar_finds_nothing_without_discordant_pairs() {
        McNemarPower power = McNemarPower.of(20, .05, Form.MID_P);
        assertThat(power.power(0, 0)).isZero();
        assertThat(power.minimumDetectableDifference(.1, .9).reason()).hasValue(Reason.OUT_OF_REACH);
        assertThat(power.minimumDetectableDifference(.5, .01)).isEqualTo(Estimate.of(0.0));
        assertThat(power.mostPower(1)).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_design_makes_sense() {
        assertThatThrownBy(() -> new PairedTPower(1, .05)).hasMessage("no paired t-test with 1 pairs at level 0.05");
        assertThatThrownBy(() -> McNemarPower.of(0, .05, Form.EXACT))
                .hasMessage("no McNemar test with 0 pairs at level 0.05");
        assertThatThrownBy(() -> new PairedTPower(9, .05).minimumDetectableEffect(.05))
                .hasMessage("no effect has power 0.05 at level 0.05");
    }
}
