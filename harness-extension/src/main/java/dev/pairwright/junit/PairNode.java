package dev.pairwright.junit;

import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.core.Verdict;
import dev.pairwright.schedule.PlannedPair;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * The node of a pair: skipped if the pair never starts, else it waits for the pair, gives it to the method and repeats its verdict.
 *
 * @param running the campaign
 * @param pair the pair
 */
record PairNode(RunningCampaign running, PlannedPair pair)
        implements ExecutionCondition, ParameterResolver, BeforeEachCallback, AfterEachCallback {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> reason = running.skipReason(pair);
        return reason.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled(pair.pairId() + " is due"));
    }

    /** Waits here, where the node counts as started and others see it. */
    @Override
    public void beforeEach(ExtensionContext context) {
        PairOutcome outcome = running.join(pair);
        running.present(context, outcome);
        if (!(outcome.verdict() instanceof Verdict.Documented) || outcome.runs().isEmpty()) {
            repeat(outcome);
        }
    }

    /** Repeats a pair's verdict as JUnit has it: failed, aborted, or nothing at all. */
    static void repeat(PairOutcome outcome) {
        Verdict verdict = outcome.verdict();
        if (verdict instanceof Verdict.Broken broken) {
            throw new AssertionError("CRITICAL " + broken.reason());
        }
        if (verdict instanceof Verdict.NotStarted notStarted) {
            throw new TestAbortedException(notStarted.reason());
        }
        if (verdict instanceof Verdict.Documented documented) {
            throw nonCritical(documented);
        }
    }

    /** The method has been executed: what it asserted counts more than what is documented. */
    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()
                && running.join(pair).verdict() instanceof Verdict.Documented documented) {
            throw nonCritical(documented);
        }
    }

    private static TestAbortedException nonCritical(Verdict.Documented documented) {
        return new TestAbortedException("NON-CRITICAL " + documented.reason());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Pair.class && parameter.getDeclaringExecutable() instanceof Method;
    }

    /** The same object for every method of the node. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(RunningCampaign.NAMESPACE)
                .getOrComputeIfAbsent(pair.pairId(), id -> running.result(pair), Pair.class);
    }
}
