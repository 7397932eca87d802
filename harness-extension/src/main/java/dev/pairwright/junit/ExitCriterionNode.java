package dev.pairwright.junit;

import dev.pairwright.analysis.ExitCriterion;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * The node of an exit criterion.
 *
 * @param joined all findings
 * @param criterion the criterion
 * @param presenters who else shows it
 */
record ExitCriterionNode(JoinedFindings joined, ExitCriterion criterion, FindingsPresenters presenters)
        implements TestTemplateInvocationContext, BeforeEachCallback {

    @Override
    public String getDisplayName(int invocationIndex) {
        return criterion.name() + joined.marks();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        presenters.present(context, joined.findings());
        switch (criterion.state()) {
            case MET -> {}
            case OPEN -> throw new TestAbortedException("NOT YET MET " + criterion.message());
            case BROKEN -> throw new AssertionError("CRITICAL " + criterion.message());
        }
    }
}
