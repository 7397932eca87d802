package dev.pairwright.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoncentralTTest {

    /** By quadrature with 30 digits in mpmath 1.3.0. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 1, 0.25",
        "1, 2.5, 12.7, 0.15570585613446365",
        "2, -3, 1.5, 7.8399438430286055e-5",
        "2, 25.5, 44.2, 0.28323801267399817",
        "3, 10, 29.9, 0.047880154152495903",
        "5, 1, 2.0, 0.22192533738378513",
        "9, -4.062, -1.5, 0.0071298091243899365",
        "14, 2, 2.1448, 0.46117112083756938",
        "29, 6, 4, 0.96389339917310116",
        "89, 2.4158, 1.987, 0.66628602238616357",
        "89, -1, 2.0, 0.001529674021766154",
        "899, 24, 1.9626, 1",
        "899, 1.5, 1.9626, 0.32219844031966759",
        "99999, 1.2, 3, 0.035934108772263061"
    })
    void tails_have_thirteen_digits(double df, double noncentrality, double t, double survival) {
        NoncentralT distribution = new NoncentralT(df, noncentrality);
        assertThat(distribution.survival(t)).isCloseTo(survival, within(2e-13));
        assertThat(distribution.cumulative(t)).isCloseTo(1 - survival, within(2e-13));
    }

    @Test
    void a_noncentrality_is_found_again() {
        double centre = NoncentralT.noncentralityWithSurvival(20, 2.5, .025);
        assertThat(new NoncentralT(20, centre).survival(2.5)).isCloseTo(.025, within(1e-14));
    }

    @Test
    void parameters_are_finite() {
        assertThatThrownBy(() -> new NoncentralT(0, 1))
                .hasMessage("no noncentral t distribution with 0.0 degrees of freedom around 1.0");
        assertThatThrownBy(() -> new NoncentralT(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
