package dev.pairwright.junit;

import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.schedule.PlannedPair;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * The node of a pair of a {@link Compare} class: the pair is carried out where a test's method would be called, after everything that comes before each test.
 *
 * @param comparison the comparison
 * @param pair the pair
 */
record PairInvocation(OpenComparison comparison, PlannedPair pair)
        implements ExecutionCondition, BeforeEachCallback, InvocationInterceptor {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(PairInvocation.class);

    /** Whether a node is a pair's. */
    static boolean is(ExtensionContext node) {
        return node.getStore(NAMESPACE).get(PairInvocation.class) != null;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return comparison
                .skipReason(pair)
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled(pair.pairId() + " is due"));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put(PairInvocation.class, true);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        invocation.skip();
        PairOutcome outcome = comparison.join(pair);
        comparison.present(context, outcome);
        PairNode.repeat(outcome);
    }
}
