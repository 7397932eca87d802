package dev.pairwright.junit;

import dev.pairwright.analysis.HypothesisFinding;
import dev.pairwright.analysis.SpokenFindings;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * The node of a registered hypothesis.
 *
 * @param joined all findings
 * @param hypothesis what was found about it
 * @param presenters who else shows it
 */
record HypothesisNode(JoinedFindings joined, HypothesisFinding hypothesis, FindingsPresenters presenters)
        implements TestTemplateInvocationContext, BeforeEachCallback, ParameterResolver {

    /** What its node is called, such as {@code H1 not supported: The second variant succeeds more often (simulated)}. */
    static String name(JoinedFindings joined, HypothesisFinding hypothesis) {
        return new SpokenFindings(joined.findings()).name(hypothesis);
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        return name(joined, hypothesis);
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        presenters.present(context, joined.findings(), hypothesis);
        joined.broken().ifPresent(why -> {
            throw new AssertionError("CRITICAL nothing may be concluded about " + hypothesis.id() + ": " + why);
        });
        joined.tooFew().ifPresent(why -> {
            throw new TestAbortedException(
                    "TOO FEW PAIRS nothing may be concluded about " + hypothesis.id() + " yet: " + why);
        });
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == HypothesisFinding.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return hypothesis;
    }
}
