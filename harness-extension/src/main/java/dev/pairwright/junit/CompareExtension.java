package dev.pairwright.junit;

import dev.pairwright.analysis.Findings;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.Console;
import dev.pairwright.schedule.PlannedPair;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Provides the pairs and the gates of a {@link Compare} class, and gives findings to its methods. */
final class CompareExtension implements ExecutionCondition, ParameterResolver, TestTemplateInvocationContextProvider {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(CompareExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent()) {
            return ConditionEvaluationResult.enabled("its class is executed");
        }
        Class<?> testClass = context.getRequiredTestClass();
        boolean live = AnnotationSupport.findAnnotation(testClass, Compare.class)
                .map(Compare::live)
                .orElse(false);
        return new LiveModels(System.getProperties())
                .skipped(testClass, live)
                .map(CompareExtension::told)
                .orElseGet(() -> ConditionEvaluationResult.enabled("a comparison"));
    }

    /** Surefire keeps reasons to itself. */
    private static ConditionEvaluationResult told(String reason) {
        Console.println("pairwright skipped a class: " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), Gate.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        OpenComparison open = comparison(context);
        Stream<TestTemplateInvocationContext> gate = Stream.of(
                new Invocation("gate " + context.getRequiredTestMethod().getName(), new GateInvocation(open)));
        boolean first = GatesFirst.first(context.getRequiredTestClass())
                .filter(context.getRequiredTestMethod()::equals)
                .isPresent();
        return first ? Stream.concat(open.pairs().stream().map(pair -> invocation(open, pair)), gate) : gate;
    }

    private static TestTemplateInvocationContext invocation(OpenComparison open, PlannedPair pair) {
        return new Invocation(open.describe(pair), new PairInvocation(open, pair));
    }

    /** The comparison of a class, opened when the first of its nodes asks. What was refused once is refused to every other in a few words. */
    private static OpenComparison comparison(ExtensionContext context) {
        ExtensionContext.Store store = ofClass(context).getStore(NAMESPACE);
        if (store.get(Refused.class) != null) {
            throw new Refusal("not started: " + context.getRequiredTestClass().getSimpleName()
                    + " was refused, see the first gate");
        }
        OpenComparison known = store.get(OpenComparison.class, OpenComparison.class);
        if (known != null) {
            return known;
        }
        try {
            OpenComparison opened = OpenComparison.open(context, partial(context));
            store.put(OpenComparison.class, opened);
            return opened;
        } catch (RuntimeException e) {
            store.put(Refused.class, new Refused());
            throw e;
        }
    }

    private static boolean partial(ExtensionContext context) {
        return Discoveries.OF_PROCESS.latest().narrowed(ofClass(context).getUniqueId());
    }

    private static ExtensionContext ofClass(ExtensionContext context) {
        ExtensionContext above = context;
        while (above.getTestMethod().isPresent()) {
            above = above.getParent().orElseThrow();
        }
        return above;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Findings.class
                && context.getTestMethod().isPresent();
    }

    /** Null for a pair, whose method is not called. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return PairInvocation.is(context)
                ? null
                : comparison(context).findings().findings();
    }

    private record Refused() {}

    private record Invocation(String name, Extension extension) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return name;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(extension);
        }
    }
}
