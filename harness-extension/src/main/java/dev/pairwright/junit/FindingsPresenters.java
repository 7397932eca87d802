package dev.pairwright.junit;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import dev.pairwright.io.Console;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Everybody who shows findings elsewhere. What one of them throws is told on the console and changes nothing.
 *
 * @param all each of them
 */
record FindingsPresenters(List<FindingsPresenter> all) {

    static FindingsPresenters ofServices() {
        return new FindingsPresenters(Services.load(FindingsPresenter.class));
    }

    void present(ExtensionContext node, Findings findings) {
        present(node, findings, Optional.empty());
    }

    void present(ExtensionContext node, Findings findings, HypothesisFinding hypothesis) {
        present(node, findings, Optional.of(hypothesis));
    }

    private void present(ExtensionContext node, Findings findings, Optional<HypothesisFinding> hypothesis) {
        for (FindingsPresenter presenter : all) {
            try {
                presenter.present(node, findings, hypothesis);
            } catch (RuntimeException | LinkageError e) {
                Console.println("pairwright: " + presenter.getClass().getName() + " could not show "
                        + node.getDisplayName() + ": " + e);
            }
        }
    }
}
