package dev.pairwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pairwright.analysis.statistics.BinaryAnalysis;
import dev.pairwright.analysis.statistics.ExactLimit;
import dev.pairwright.analysis.statistics.PairedT;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.analysis.statistics.SignedRanks;
import dev.pairwright.analysis.statistics.Wilcoxon;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Numbers as they were printed. */
class TextbookTest {

    @Test
    void student_1908_on_sleep() {
        double[] differences = {-1.2, -2.4, -1.3, -1.3, 0, -1, -1.8, -.8, -4.6, -1.4};
        PairedT t = PairedT.of(differences).known().orElseThrow();
        assertThat(t.test().t()).isCloseTo(-4.0621, digits(4));
        assertThat(t.test().df()).isEqualTo(9);
        assertThat(t.test().p()).isCloseTo(.002833, digits(6));
        assertThat(t.test().ci().low()).isCloseTo(-2.4598858, digits(7));
        assertThat(t.test().ci().high()).isCloseTo(-.7001142, digits(7));
    }

    @Test
    void darwin_on_maize() {
        SignedRanks test = ranks(6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75);
        assertThat(test.wMinus()).isEqualTo(24);
        assertThat(test.exact().known()).hasValue(.041259765625);
    }

    @Test
    void hollander_and_wolfe_1973_on_depression() {
        SignedRanks test = ranks(.952, -.147, 1.022, .43, .62, .59, .49, -.08, .01);
        assertThat(test.wPlus()).isEqualTo(40);
        assertThat(test.greater().known().orElseThrow()).isCloseTo(.01953, digits(5));
    }

    @Test
    void agresti_on_the_prime_minister() {
        BinaryAnalysis result = table(794, 150, 86, 570);
        assertThat(result.mcNemar().asymptotic().known().orElseThrow().statistic())
                .isCloseTo(17.36, digits(2));
        assertThat(result.intervals().wald().low()).isCloseTo(.02, digits(2));
        assertThat(result.intervals().wald().high()).isCloseTo(.06, digits(2));
    }

    @Test
    void fagerland_2013_on_airways() {
        BinaryAnalysis result = table(1, 1, 7, 12);
        assertThat(result.mcNemar().exact()).isCloseTo(.0703, digits(4));
        assertThat(result.mcNemar().midP()).isCloseTo(.0391, digits(4));
        assertThat(result.mcNemar().asymptotic().known().orElseThrow().p()).isCloseTo(.0339, digits(4));
        assertThat(result.mcNemar().edwards().known().orElseThrow().p()).isCloseTo(.0771, digits(4));
    }

    private static Offset<Double> digits(int decimals) {
        return within(.5 * Math.pow(10, -decimals));
    }

    private static SignedRanks ranks(double... differences) {
        return Wilcoxon.of(differences, ExactLimit.USUAL).known().orElseThrow().zerosDropped();
    }

    private static BinaryAnalysis table(int both, int b, int c, int neither) {
        return BinaryAnalysis.of(new PairedTable(both, b, c, neither)).known().orElseThrow();
    }
}
