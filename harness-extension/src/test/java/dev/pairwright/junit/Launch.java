package dev.pairwright.junit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What an execution of fixture classes by the real launcher came to.
 *
 * @param nodes every node but the engines, in the order in which they ended
 * @param console what was printed
 */
record Launch(List<Node> nodes, String console) {

    enum Status {
        PASSED,
        FAILED,
        ABORTED,
        SKIPPED
    }

    /** One node; the message is the reason or the throwable's. */
    record Node(TestIdentifier id, Status status, String message) {
        String name() {
            return id.getDisplayName();
        }
    }

    static Launch of(Class<?>... classes) {
        return of(
                List.of(),
                List.of(classes).stream().map(DiscoverySelectors::selectClass).toArray(DiscoverySelector[]::new));
    }

    /** Classes at the same time, as far as they allow it. */
    static Launch inParallel(Class<?>... classes) {
        System.setProperty("junit.jupiter.execution.parallel.enabled", "true");
        System.setProperty("junit.jupiter.execution.parallel.mode.classes.default", "concurrent");
        System.setProperty("junit.jupiter.execution.parallel.config.strategy", "fixed");
        System.setProperty("junit.jupiter.execution.parallel.config.fixed.parallelism", "2");
        try {
            return of(classes);
        } finally {
            System.clearProperty("junit.jupiter.execution.parallel.enabled");
            System.clearProperty("junit.jupiter.execution.parallel.mode.classes.default");
            System.clearProperty("junit.jupiter.execution.parallel.config.strategy");
            System.clearProperty("junit.jupiter.execution.parallel.config.fixed.parallelism");
        }
    }

    /** With a filter as Surefire makes it of {@code -Dtest=Class#method}. */
    static Launch ofMethod(String method, Class<?>... classes) {
        PostDiscoveryFilter filter = descriptor -> FilterResult.includedIf(descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> source.getMethodName().equals(method))
                .orElse(true));
        return of(
                List.of(filter),
                List.of(classes).stream().map(DiscoverySelectors::selectClass).toArray(DiscoverySelector[]::new));
    }

    static Launch of(List<PostDiscoveryFilter> filters, DiscoverySelector... selectors) {
        try (LauncherSession session = session()) {
            return in(session, filters, selectors);
        }
    }

    static LauncherSession session() {
        return LauncherFactory.openSession(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new EmptySelectionListener())
                .build());
    }

    static Launch in(LauncherSession session, List<PostDiscoveryFilter> filters, DiscoverySelector... selectors) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .filters(filters.toArray(PostDiscoveryFilter[]::new))
                .configurationParameter("junit.platform.discovery.issue.severity.critical", "ERROR")
                .build();
        Listener listener = new Listener();
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Launcher launcher = session.getLauncher();
            launcher.execute(request, listener);
        } finally {
            System.setOut(before);
        }
        return new Launch(listener.nodes, printed.toString(StandardCharsets.UTF_8));
    }

    /** The names of all tests with their status, sorted. */
    Map<String, Status> tests() {
        Map<String, Status> tests = new TreeMap<>();
        nodes.stream().filter(node -> node.id().isTest()).forEach(node -> tests.put(node.name(), node.status()));
        return tests;
    }

    List<Node> with(Status status) {
        return nodes.stream().filter(node -> node.status() == status).toList();
    }

    Node named(String part) {
        return nodes.stream()
                .filter(node -> node.name().contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node named " + part + " in " + nodes));
    }

    private static final class Listener implements TestExecutionListener {

        private final List<Node> nodes = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void executionSkipped(TestIdentifier id, String reason) {
            nodes.add(new Node(id, Status.SKIPPED, reason));
        }

        @Override
        public void executionFinished(TestIdentifier id, TestExecutionResult result) {
            boolean plainEngine =
                    id.getParentId().isEmpty() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            if (!plainEngine) {
                Optional<String> message = result.getThrowable().map(Throwable::getMessage);
                nodes.add(new Node(id, status(result.getStatus()), message.orElse("")));
            }
        }

        private static Status status(TestExecutionResult.Status status) {
            return switch (status) {
                case SUCCESSFUL -> Status.PASSED;
                case FAILED -> Status.FAILED;
                case ABORTED -> Status.ABORTED;
            };
        }
    }
}
