package dev.pairwright.analysis;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.experiment.Hypothesis;

/**
 * A hypothesis with what it is tested on.
 *
 * @param hypothesis as it was registered
 * @param finding its metric
 * @param all over all pairs
 * @param inference over what p values may be taken from; none with the reason
 */
record Tested(Hypothesis hypothesis, MetricFinding finding, Contrast all, Estimate<Contrast> inference) {

    static Tested of(Hypothesis hypothesis, MetricFinding finding) {
        Contrast all = Contrast.of(hypothesis, finding.analysis());
        boolean distinct = finding.effectiveN() < finding.n();
        return new Tested(
                hypothesis,
                finding,
                all,
                finding.inference().map(analysis -> distinct ? Contrast.of(hypothesis, analysis) : all));
    }

    /** Whether pairs repeat each other, so that nothing may be inferred from all of them. */
    boolean repeated() {
        return finding.effectiveN() < finding.n();
    }
}
