package dev.pairwright.analysis;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.SignedRanks;
import dev.pairwright.experiment.Hypothesis;

/** Carries out a registered test. Which one it is was fixed before the first run; nothing about the data chooses. */
final class RegisteredTest {

    /** Both sides of a test. */
    private record Sides(double statistic, Estimate<Double> two, Estimate<Double> greater, Estimate<Double> less) {}

    private RegisteredTest() {}

    /**
     * The result.
     *
     * @param hypothesis the hypothesis
     * @param contrast what it is tested on
     */
    static TestResult of(Hypothesis hypothesis, Contrast contrast) {
        Estimate<Sides> sides = sides(hypothesis.test(), contrast);
        boolean oneSided = hypothesis.sides().equals("one_sided");
        boolean greater = hypothesis.direction().equals("second_greater");
        Estimate<Double> p = sides.flatMap(s -> oneSided ? greater ? s.greater() : s.less() : s.two());
        return new TestResult(
                hypothesis.test() + (oneSided ? "_one_sided" : ""),
                method(hypothesis.test()),
                Reading.THESE_TASKS,
                sides.known().map(Sides::statistic),
                p,
                "");
    }

    /** The p of the opposite side of a one-sided hypothesis. */
    static Estimate<Double> opposite(Hypothesis hypothesis, Contrast contrast) {
        return sides(hypothesis.test(), contrast)
                .flatMap(s -> hypothesis.direction().equals("second_greater") ? s.less() : s.greater());
    }

    private static Estimate<Sides> sides(String test, Contrast contrast) {
        if (test.equals("wilcoxon_signed_rank")) {
            return contrast.ranks().wilcoxon().map(wilcoxon -> ranks(wilcoxon.zerosDropped()));
        }
        return contrast.numeric()
                .pairedT()
                .map(t -> new Sides(
                        t.test().t(),
                        Estimate.of(t.test().p()),
                        Estimate.of(t.test().pGreater()),
                        Estimate.of(t.test().pLess())));
    }

    private static Sides ranks(SignedRanks test) {
        boolean counted = test.exact().known().isPresent();
        return new Sides(
                test.wPlus(),
                counted ? test.exact() : Estimate.of(test.corrected()),
                counted ? test.greater() : Estimate.of(test.normalGreater()),
                counted ? test.less() : Estimate.of(test.normalLess()));
    }

    private static String method(String test) {
        return switch (test) {
            case "paired_t" -> "paired t-test (Student 1908)";
            case "paired_t_log" -> "paired t-test on natural logarithms (Student 1908)";
            case "wilcoxon_signed_rank" ->
                "signed-rank test, zeros dropped (Wilcoxon 1945); counted out given ties up to 150 non-zero differences, normal with continuity correction beyond";
            default -> throw new IllegalArgumentException("no registered test is called " + test);
        };
    }
}
