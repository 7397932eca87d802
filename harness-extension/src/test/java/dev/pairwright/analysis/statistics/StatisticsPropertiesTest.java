package dev.pairwright.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

class StatisticsPropertiesTest {

    private static final Offset<Double> SAME = within(1e-9);

    @Property(tries = 300)
    void turning_all_signs_turns_estimates_and_keeps_two_sided_p(@ForAll("differences") double[] d) {
        double[] turned = Arrays.stream(d).map(x -> -x).toArray();
        Estimate<PairedT> t = PairedT.of(d);
        Estimate<PairedT> other = PairedT.of(turned);
        assertThat(other.reason()).isEqualTo(t.reason());
        t.known().ifPresent(a -> {
            PairedT b = other.known().orElseThrow();
            assertThat(b.test().p()).isCloseTo(a.test().p(), SAME);
            assertThat(b.test().t()).isEqualTo(-a.test().t());
            assertThat(b.test().pLess()).isCloseTo(a.test().pGreater(), SAME);
        });
        Wilcoxon.of(d, ExactLimit.USUAL).known().ifPresent(a -> {
            Wilcoxon b = Wilcoxon.of(turned, ExactLimit.USUAL).known().orElseThrow();
            assertThat(b.pratt().exact()).isEqualTo(a.pratt().exact());
            assertThat(b.zerosDropped().wPlus()).isEqualTo(a.zerosDropped().wMinus());
            assertThat(b.zerosDropped().less()).isEqualTo(a.zerosDropped().greater());
            assertThat(b.zerosDropped().normalLess()).isCloseTo(a.zerosDropped().normalGreater(), SAME);
        });
        assertThat(SignFlipMean.twoSided(turned, ExactLimit.USUAL))
                .isEqualTo(SignFlipMean.twoSided(d, ExactLimit.USUAL));
        assertThat(pseudomedian(turned).estimate()).isEqualTo(-pseudomedian(d).estimate() + 0.0);
    }

    @Property(tries = 200)
    void the_order_of_pairs_means_nothing(@ForAll("differences") double[] d, @ForAll long seed) {
        List<Double> list = DoubleStream.of(d).boxed().collect(Collectors.toList());
        Collections.shuffle(list, new Random(seed));
        double[] mixed = list.stream().mapToDouble(x -> x).toArray();
        assertThat(PairedT.of(mixed)).isEqualTo(PairedT.of(d));
        assertThat(Wilcoxon.of(mixed, ExactLimit.USUAL)).isEqualTo(Wilcoxon.of(d, ExactLimit.USUAL));
        assertThat(pseudomedian(mixed)).isEqualTo(pseudomedian(d));
        assertThat(ShapiroWilk.of(mixed)).isEqualTo(ShapiroWilk.of(d));
        assertThat(Outliers.of(mixed).map(Outliers::maxAbsZ))
                .isEqualTo(Outliers.of(d).map(Outliers::maxAbsZ));
    }

    @Property(tries = 200)
    void another_unit_changes_no_p_and_no_standardized_effect(@ForAll("differences") double[] d) {
        double[] scaled = Arrays.stream(d).map(x -> 4 * x).toArray();
        PairedT.of(d).known().ifPresent(a -> {
            PairedT b = PairedT.of(scaled).known().orElseThrow();
            assertThat(b.test().p()).isEqualTo(a.test().p());
            assertThat(b.effect()).isEqualTo(a.effect());
            assertThat(b.test().estimate()).isEqualTo(4 * a.test().estimate());
        });
        assertThat(Wilcoxon.of(scaled, ExactLimit.USUAL)).isEqualTo(Wilcoxon.of(d, ExactLimit.USUAL));
        ShapiroWilk.of(d).known().ifPresent(a -> assertThat(
                        ShapiroWilk.of(scaled).known().orElseThrow().w())
                .isCloseTo(a.w(), SAME));
    }

    @Property(tries = 300)
    void p_is_a_chance_and_intervals_hold_their_estimate(@ForAll("differences") double[] d) {
        PairedT.of(d).known().ifPresent(t -> {
            chance(t.test().p());
            assertThat(t.test().ci().contains(t.test().estimate())).isTrue();
            t.effect().ci().known().ifPresent(ci -> assertThat(
                            ci.contains(t.effect().dz()))
                    .isTrue());
        });
        Wilcoxon.of(d, ExactLimit.USUAL).known().ifPresent(w -> {
            chance(w.pratt().exact().known().orElseThrow());
            chance(w.pratt().normal());
            chance(w.zerosDropped().corrected());
            assertThat(w.zerosDropped().corrected())
                    .isGreaterThanOrEqualTo(w.zerosDropped().normal());
        });
        HodgesLehmann pseudomedian = pseudomedian(d);
        assertThat(pseudomedian.ci().contains(pseudomedian.estimate())).isTrue();
        ShapiroWilk.of(d).known().ifPresent(s -> {
            chance(s.p());
            chance(s.w());
        });
        if (d.length > 0) {
            Equivalence.of(d, 1).known().ifPresent(e -> assertThat(e.p() < .05)
                    .isEqualTo(e.ci90().low() > -1 && e.ci90().high() < 1));
        }
    }

    @Property(tries = 300)
    void tables_give_chances_and_intervals_that_hold_their_estimate(
            @ForAll @IntRange(max = 40) int both,
            @ForAll @IntRange(max = 40) int b,
            @ForAll @IntRange(max = 40) int c,
            @ForAll @IntRange(max = 40) int neither) {
        PairedTable table = new PairedTable(both, b, c, neither);
        Assume.that(table.n() > 0);
        BinaryAnalysis result = BinaryAnalysis.of(table).known().orElseThrow();
        BinaryAnalysis turned =
                BinaryAnalysis.of(new PairedTable(both, c, b, neither)).known().orElseThrow();
        chance(result.mcNemar().exact());
        chance(result.mcNemar().midP());
        assertThat(result.mcNemar().midP()).isLessThanOrEqualTo(result.mcNemar().exact());
        assertThat(turned.mcNemar().exact()).isEqualTo(result.mcNemar().exact());
        assertThat(turned.mcNemar().greater()).isEqualTo(result.mcNemar().less());
        for (Interval ci : List.of(
                result.intervals().wald(),
                result.intervals().newcombe(),
                result.intervals().tango())) {
            assertThat(ci.contains(table.riskDifference())).as("%s", ci).isTrue();
        }
        assertThat(turned.intervals().tango().high())
                .isCloseTo(-result.intervals().tango().low(), SAME);
        assertThat(turned.intervals().newcombe().high())
                .isCloseTo(-result.intervals().newcombe().low(), SAME);
        assertThat(turned.uniform().log()).isCloseTo(result.uniform().log(), SAME);
        assertThat(turned.sequence().high()).isCloseTo(1 - result.sequence().low(), SAME);
        chance(result.uniform().anytimeP());
    }

    @Property(tries = 200)
    void few_differences_are_counted_out(@ForAll("fewDifferences") double[] d) {
        Wilcoxon.of(d, ExactLimit.USUAL).known().ifPresent(w -> assertThat(
                        w.zerosDropped().exact().known().orElseThrow())
                .isCloseTo(Enumeration.signedRankP(d), SAME));
        SignFlipMean.twoSided(d, ExactLimit.USUAL).known().ifPresent(p -> assertThat(p)
                .isCloseTo(Enumeration.meanP(d), SAME));
        TaskSignFlip.twoSided(d).known().ifPresent(p -> assertThat(p).isCloseTo(Enumeration.meanP(d), SAME));
    }

    @Property(tries = 200)
    void walsh_averages_are_those_of_a_list(@ForAll("fewDifferences") double[] d) {
        Assume.that(d.length > 0);
        double[] all = IntStream.range(0, d.length)
                .boxed()
                .flatMapToDouble(i -> IntStream.rangeClosed(0, i).mapToDouble(j -> (d[i] + d[j]) / 2))
                .map(x -> x + 0.0)
                .sorted()
                .toArray();
        WalshAverages averages = new WalshAverages(d);
        assertThat(averages.count()).isEqualTo(all.length);
        assertThat(IntStream.rangeClosed(1, all.length)
                        .mapToDouble(averages::smallest)
                        .toArray())
                .isEqualTo(all);
    }

    @Property(tries = 200)
    void the_sign_flip_of_outcomes_is_mcnemar(
            @ForAll @IntRange(max = 60) int b, @ForAll @IntRange(max = 60) int c, @ForAll @IntRange(max = 9) int same) {
        Assume.that(b + c > 0);
        double[] d = IntStream.range(0, b + c + same)
                .mapToDouble(i -> i < b ? 1 : i < b + c ? -1 : 0)
                .toArray();
        assertThat(SignFlipMean.twoSided(d, ExactLimit.USUAL).known().orElseThrow())
                .isCloseTo(McNemar.of(b, c).exact(), SAME);
    }

    @Property(tries = 200)
    void adjusted_p_values_are_never_below_p_nor_above_bonferroni(@ForAll("chances") List<Double> family) {
        Multiplicity adjusted =
                Multiplicity.of(family.stream().map(Estimate::of).toList());
        for (int i = 0; i < family.size(); i++) {
            assertThat(adjusted.holm().get(i))
                    .isBetween(family.get(i), adjusted.bonferroni().get(i));
        }
    }

    private static void chance(double p) {
        assertThat(p).isBetween(0.0, 1.0);
    }

    private static HodgesLehmann pseudomedian(double... d) {
        return HodgesLehmann.of(d, ExactLimit.USUAL).known().orElseThrow();
    }

    @Provide
    Arbitrary<double[]> differences() {
        return decimals().array(double[].class).ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<double[]> fewDifferences() {
        return decimals().array(double[].class).ofMaxSize(10);
    }

    @Provide
    Arbitrary<List<Double>> chances() {
        return Arbitraries.doubles().between(0, 1).list().ofMinSize(1).ofMaxSize(8);
    }

    /** Multiples of a quarter, so that ties, zeros and constant samples are common and sums are exact. */
    private static Arbitrary<Double> decimals() {
        return Arbitraries.integers().between(-40, 40).map(i -> i / 4.0);
    }
}
