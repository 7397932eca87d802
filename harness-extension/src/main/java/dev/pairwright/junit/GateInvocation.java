package dev.pairwright.junit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * The node of a gate of a {@link Compare} class: its method is called once every pair is there.
 *
 * @param comparison the comparison
 */
record GateInvocation(OpenComparison comparison) implements InvocationInterceptor {

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        JoinedFindings joined = comparison.findings();
        FindingsPresenters.ofServices().present(context, joined.findings());
        int leftOut = comparison.leftOut();
        if (leftOut > 0) {
            invocation.skip();
            throw new TestAbortedException("not decided: pairwright.pairs leaves out " + leftOut + " of "
                    + comparison.pairs().size() + " pairs");
        }
        comparison.answerless().ifPresent(why -> {
            invocation.skip();
            throw new AssertionError(why);
        });
        invocation.proceed();
    }
}
