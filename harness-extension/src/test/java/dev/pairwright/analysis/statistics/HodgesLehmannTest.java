package dev.pairwright.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HodgesLehmannTest {

    private static final double[] MANY =
            IntStream.range(0, 900).mapToDouble(i -> i * i / 1000.0).toArray();

    @Test
    void the_normal_approximation_cuts_where_the_exact_distribution_does() {
        HodgesLehmann exact = result(new ExactLimit(900));
        HodgesLehmann normal = result(ExactLimit.USUAL);
        assertThat(exact.counted()).isTrue();
        assertThat(normal.counted()).isFalse();
        assertThat((double) normal.k()).isCloseTo((double) exact.k(), within(60.0));
        assertThat(normal.ci().low()).isCloseTo(exact.ci().low(), within(.05));
        assertThat(normal.achieved()).isCloseTo(exact.achieved(), within(1e-5));
        assertThat(normal.estimate()).isEqualTo(exact.estimate());
    }

    @Test
    void numbers_of_either_sign_and_any_size_are_in_order() {
        WalshAverages averages = new WalshAverages(-1e300, -1e-300, -0.0, 3, 1e300);
        assertThat(averages.smallest(1)).isEqualTo(-1e300);
        assertThat(averages.smallest(averages.count())).isEqualTo(1e300);
        assertThat(averages.median()).isZero();
    }

    private static HodgesLehmann result(ExactLimit limit) {
        return HodgesLehmann.of(MANY, limit).known().orElseThrow();
    }
}
