package dev.pairwright.junit;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.gate.Gate;
import dev.pairwright.analysis.gate.SeverityGuard;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;

/**
 * Gates on what a campaign shows.
 *
 * <pre>{@code
 * assertThat(findings).hasNoSeverityRegression();
 * assertThat(findings).passes(NOT_WORSE);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FindingsAssert extends AbstractAssert<FindingsAssert, Findings> {

    FindingsAssert(Findings actual) {
        super(actual, FindingsAssert.class);
    }

    /**
     * No single task that always passed with the first variant now always fails with the second. A rule, not a test: it wants three pairs of a task before it says
     * "always".
     *
     * @throws AssertionError naming the tasks, or if it is left open and the policy is {@code fail}
     * @throws org.opentest4j.TestAbortedException if it is left open and the policy is {@code warn}
     */
    public FindingsAssert hasNoSeverityRegression() {
        isNotNull();
        GateContext context = GateContext.of(actual);
        SeverityGuard guard = SeverityGuard.of(Gates.byTask(actual));
        String words = guard.words(context.names());
        if (!guard.regressed().isEmpty()) {
            throw context.failed(words);
        }
        context.requireData(context.severityClaim());
        if (!guard.open().isEmpty()) {
            context.inconclusive(words);
        }
        context.passed(words);
        return this;
    }

    /**
     * A gate is shown, see {@link MetricAssert}.
     *
     * @param gate such as {@link PairwrightAssertions#notWorse}; as a constant of the test class it is told of before anything runs
     * @throws AssertionError if its opposite is shown, or it is left open and the policy is {@code fail}
     * @throws org.opentest4j.TestAbortedException if it is left open and the policy is {@code warn}
     */
    public FindingsAssert passes(Gate gate) {
        isNotNull();
        new MetricAssert(actual.metric(gate.metric().code()), GateContext.of(actual)).passes(gate);
        return this;
    }
}
