package dev.pairwright.junit;

import dev.pairwright.analysis.ExitCriterion;
import dev.pairwright.analysis.Findings;
import java.lang.annotation.Annotation;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Waits for an experiment's findings, gives them to methods, and provides a node for each hypothesis and each exit criterion. */
final class FindingsExtension
        implements BeforeAllCallback, BeforeEachCallback, ParameterResolver, TestTemplateInvocationContextProvider {

    @Override
    public void beforeAll(ExtensionContext context) {
        JoinedFindings.of(context);
    }

    /** Shows a method of the user's own; hypotheses and criteria show themselves. */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (!supportsTestTemplate(context)) {
            FindingsPresenters.ofServices()
                    .present(context, JoinedFindings.of(context).findings());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Findings.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return JoinedFindings.of(context).findings();
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return is(context, RegisteredHypotheses.class) || is(context, ExitCriteria.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        JoinedFindings joined = JoinedFindings.of(context);
        FindingsPresenters presenters = FindingsPresenters.ofServices();
        return is(context, RegisteredHypotheses.class)
                ? joined.findings().hypotheses().stream()
                        .map(hypothesis -> new HypothesisNode(joined, hypothesis, presenters))
                : ExitCriterion.all(joined.findings(), joined.campaignFolder()).stream()
                        .map(criterion -> new ExitCriterionNode(joined, criterion, presenters));
    }

    private static boolean is(ExtensionContext context, Class<? extends Annotation> annotation) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), annotation);
    }
}
