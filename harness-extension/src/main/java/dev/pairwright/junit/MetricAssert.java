package dev.pairwright.junit;

import dev.pairwright.analysis.MetricFinding;
import dev.pairwright.analysis.gate.Claim;
import dev.pairwright.analysis.gate.Gate;
import dev.pairwright.analysis.gate.GateVerdict;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;

/**
 * Gates on a metric: claims about the second declared variant, with the first as the one it is held against.
 *
 * <pre>{@code
 * assertThat(findings.metric("task_success")).isNotWorse(byAtMost(0.15));
 * assertThat(findings.metric("runtime")).isEquivalent(within(0.1));
 * }</pre>
 *
 * <p>A gate that is shown passes, one whose opposite is shown fails. One that is left open fails or is aborted, as the experiment's {@code policies.inconclusive} or
 * {@code pairwright.inconclusive} says, with the number of further pairs that would show it; it never passes. So do campaigns below the registered minimum
 * of pairs, and those whose runs repeat each other. Every verdict is told on the console, and says so if it is none about the variants, such as one of a
 * simulated agent.
 *
 * <p>The level is .05. Task success is decided by Tango's interval, at 90 % for non-inferiority and equivalence (each end is a one-sided test) and at 95 % for
 * superiority, where the exact McNemar test must be significant too; other metrics by Student's interval of the mean difference at the same levels: of logarithms
 * for runtime, over the tasks' means for reproducibility. Fewer questions and less time are better.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MetricAssert extends AbstractAssert<MetricAssert, MetricFinding> {

    private final GateContext context;

    MetricAssert(MetricFinding actual, GateContext context) {
        super(actual, MetricAssert.class);
        this.context = context;
    }

    /**
     * Non-inferiority: the second variant is worse by less than a margin, if at all.
     *
     * @param margin in the metric's unit, see {@link PairwrightAssertions#byAtMost}
     * @throws AssertionError if it is shown to be worse by the margin or more, or this is left open and the policy is {@code fail}
     * @throws org.opentest4j.TestAbortedException if this is left open and the policy is {@code warn}
     */
    public MetricAssert isNotWorse(Margin margin) {
        return passes(new Claim.NotWorse(margin.amount()));
    }

    /**
     * Superiority: the second variant is better.
     *
     * @throws AssertionError if it is shown not to be, or this is left open and the policy is {@code fail}
     * @throws org.opentest4j.TestAbortedException if this is left open and the policy is {@code warn}
     */
    public MetricAssert isBetter() {
        return passes(new Claim.Better(0));
    }

    /**
     * Equivalence: the variants differ by less than a margin, either way.
     *
     * @param margin in the metric's unit, see {@link PairwrightAssertions#within}
     * @throws AssertionError if they are shown to differ by the margin or more, or this is left open and the policy is {@code fail}
     * @throws org.opentest4j.TestAbortedException if this is left open and the policy is {@code warn}
     */
    public MetricAssert isEquivalent(Margin margin) {
        return passes(new Claim.Equivalent(margin.amount()));
    }

    private MetricAssert passes(Claim claim) {
        return passes(Gate.of(actual.metric(), claim));
    }

    MetricAssert passes(Gate gate) {
        context.requireData(gate.sentence(context.names()));
        GateVerdict verdict = Gates.verdict(gate, actual, context.names());
        if (verdict instanceof GateVerdict.Fail fail) {
            throw context.failed(fail.words());
        }
        if (verdict instanceof GateVerdict.Inconclusive open) {
            context.inconclusive(open.words());
        }
        context.passed(verdict.words());
        return this;
    }
}
