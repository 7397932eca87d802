package dev.pairwright.campaign;

import dev.pairwright.core.Printable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Another JVM that runs one test, or one class of them, and tells by its exit code what came of it. */
final class NamedTest {

    static final int PASSED = 0;
    static final int FAILED = 1;
    static final int SKIPPED = 2;

    private NamedTest() {}

    /**
     * Runs it.
     *
     * @param args the class, and behind {@code #} the method, if it is one
     */
    public static void main(String[] args) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        DiscoverySelector named = args[0].contains("#")
                ? DiscoverySelectors.selectMethod(args[0])
                : DiscoverySelectors.selectClass(args[0]);
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(named)
                                    .filters(EngineFilter.includeEngines("junit-jupiter"))
                                    .build(),
                            listener);
        }
        TestExecutionSummary summary = listener.getSummary();
        summary.getFailures()
                .forEach(failure -> System.out.println("failed: "
                        + Printable.of(
                                String.valueOf(failure.getException().getMessage())
                                        .strip(),
                                160)));
        System.exit(
                summary.getTotalFailureCount() > 0 ? FAILED : summary.getTestsSucceededCount() > 0 ? PASSED : SKIPPED);
    }
}
