package dev.pairwright.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.BinomialTest;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.TTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What commons-statistics 1.2 gets wrong, and why these tests are computed here. When one of these fails, the library was mended. */
class LibraryFaultsTest {

    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final WilcoxonSignedRankTest SIGNED_RANKS =
            WilcoxonSignedRankTest.withDefaults().with(ContinuityCorrection.DISABLED);

    @Test
    void the_binomial_test_at_one_half_leaves_out_a_tail() {
        double right = 2 * (1 + 13 + 78 + 286) / 8192.0;
        assertThat(BinomialTest.withDefaults().test(13, 3, .5).getPValue()).isCloseTo(.0574, within(5e-5));
        assertThat(right).isCloseTo(.0923, within(5e-5));
        assertThat(McNemar.of(3, 10).exact()).isCloseTo(right, EXACTLY);
    }

    @Test
    void the_signed_rank_test_subtracts_zeros_twice_from_its_variance() {
        double[] differences = {0, 0, 0, 0, 1, -2, 3, 4, 5, 6};
        double sumOfSquares =
                IntStream.rangeClosed(5, 10).mapToDouble(r -> r * r).sum();
        double shift = 45 - 6 - 45 / 2.0;
        double right = shift / Math.sqrt(sumOfSquares / 4);
        SignedRanks ours = tests(differences).pratt();
        assertThat(ours.z()).isCloseTo(right, EXACTLY);
        double theirs =
                SIGNED_RANKS.with(PValueMethod.ASYMPTOTIC).test(differences).getPValue();
        assertThat(theirs).isLessThan(ours.normal() - .0005);
    }

    @Test
    void the_exact_signed_rank_test_turns_asymptotic_when_there_are_ties() {
        double[] differences = {1, 1, 2, 2, 3, -1};
        double theirs = SIGNED_RANKS.with(PValueMethod.EXACT).test(differences).getPValue();
        double asymptotic =
                SIGNED_RANKS.with(PValueMethod.ASYMPTOTIC).test(differences).getPValue();
        assertThat(theirs).isEqualTo(asymptotic);
        double counted = Enumeration.signedRankP(differences);
        assertThat(tests(differences).zerosDropped().exact()).isEqualTo(Estimate.of(counted));
        assertThat(theirs).isLessThan(counted / 1.5);
    }

    @Test
    void a_t_test_without_variance_is_no_certainty() {
        double[] differences = {1, 1, 1, 1, 1};
        assertThat(TTest.withDefaults().test(differences).getPValue()).isZero();
        assertThat(PairedT.of(differences)).isEqualTo(Estimate.none(Reason.ZERO_VARIANCE));
    }

    @Test
    void without_ties_and_zeros_both_agree() {
        double[] differences = {6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75};
        double theirs = SIGNED_RANKS.with(PValueMethod.EXACT).test(differences).getPValue();
        assertThat(tests(differences).classical().known().orElseThrow()).isCloseTo(theirs, EXACTLY);
    }

    private static Wilcoxon tests(double... differences) {
        return Wilcoxon.of(differences, ExactLimit.USUAL).known().orElseThrow();
    }
}
