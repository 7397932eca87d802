package dev.pairwright.junit;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.MetricFinding;
import dev.pairwright.analysis.gate.Claim;
import dev.pairwright.analysis.gate.Gate;
import org.apiguardian.api.API;

/**
 * Where assertions on pairs and findings start.
 *
 * <pre>{@code
 * import static dev.pairwright.junit.PairwrightAssertions.assertThat;
 *
 * assertThat(pair).holds();
 * assertThat(pair).manifest("goal-centric").isLocked().isValid();
 * assertThat(pair).scorecard("goal-centric").hasSuccess();
 * assertThat(findings.metric("task_success")).isNotWorse(byAtMost(0.15));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PairwrightAssertions {

    private PairwrightAssertions() {}

    /** Assertions on a pair. */
    public static PairAssert assertThat(Pair pair) {
        return new PairAssert(pair);
    }

    /** Assertions on what a campaign shows. */
    public static FindingsAssert assertThat(Findings findings) {
        return new FindingsAssert(findings);
    }

    /** Assertions on what a campaign shows in one metric, for findings that were given to a test by {@link ExperimentFindings}. */
    public static MetricAssert assertThat(MetricFinding metric) {
        return new MetricAssert(metric, GateContext.of(metric));
    }

    /**
     * The margin of {@link MetricAssert#isNotWorse}.
     *
     * @param amount in the metric's unit: 0.15 of task success are 15 points, 0.15 of runtime is 15 % longer
     */
    public static Margin byAtMost(double amount) {
        return new Margin(amount);
    }

    /** The margin of {@link MetricAssert#isEquivalent}, in the metric's unit. */
    public static Margin within(double amount) {
        return new Margin(amount);
    }

    /**
     * A gate that is told of before anything runs, if it is a constant of a class that is an {@link ExperimentFindings}.
     *
     * <pre>{@code
     * static final Gate NOT_WORSE = notWorse("task_success", byAtMost(0.15));
     *
     * @Test
     * void is_not_worse(Findings findings) {
     *     assertThat(findings).passes(NOT_WORSE);
     * }
     * }</pre>
     *
     * @throws dev.pairwright.core.Refusal if there is no such metric
     */
    public static Gate notWorse(String metric, Margin margin) {
        return Gate.of(Gates.metric(metric), new Claim.NotWorse(margin.amount()));
    }

    /** The gate "the second variant is better", see {@link #notWorse}. */
    public static Gate better(String metric) {
        return Gate.of(Gates.metric(metric), new Claim.Better(0));
    }

    /** The gate "the variants are equivalent", see {@link #notWorse}. */
    public static Gate equivalent(String metric, Margin margin) {
        return Gate.of(Gates.metric(metric), new Claim.Equivalent(margin.amount()));
    }
}
