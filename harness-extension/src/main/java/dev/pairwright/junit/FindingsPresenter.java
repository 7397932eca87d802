package dev.pairwright.junit;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import java.util.Optional;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Shows findings somewhere else than in the test tree, such as in Allure. Found through {@link java.util.ServiceLoader}: name the implementation in
 * {@code META-INF/services/dev.pairwright.junit.FindingsPresenter} and give it a public constructor without parameters.
 *
 * <p>Called once for each node of a class that is an {@link ExperimentFindings}, on the node's own JUnit thread, before the user's method and before any exception that the
 * finding leads to. What a presenter throws is told on the console and changes nothing.
 */
@API(status = API.Status.INTERNAL)
public interface FindingsPresenter {

    /**
     * Shows a node.
     *
     * @param node the node in the test tree
     * @param findings what the campaign shows
     * @param hypothesis what the node is about; empty for an exit criterion or a method of the user's own
     */
    void present(ExtensionContext node, Findings findings, Optional<HypothesisFinding> hypothesis);
}
