package dev.pairwright.junit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.IterationSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;

/** One discovery of a launcher while it goes on: gathers the methods that stand for tasks. */
final class Discovery {

    private static final String INVOCATION = "class-template-invocation";
    private static final String TEMPLATE_INVOCATION = "test-template-invocation";

    private final LauncherDiscoveryRequest request;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<TestDescriptor, Class<?>> findings = new LinkedHashMap<>();

    Discovery(LauncherDiscoveryRequest request) {
        this.request = request;
    }

    /** Takes note of a descriptor, before filters have decided on it. */
    void saw(TestDescriptor descriptor) {
        Optional<MethodSource> method =
                descriptor.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
        method.map(MethodSource::getJavaClass)
                .filter(type -> AnnotationSupport.isAnnotated(type, ExperimentFindings.class))
                .ifPresent(type -> findings.put(descriptor, type));
        method.filter(source -> AnnotationSupport.isAnnotated(source.getJavaMethod(), PairedTask.class))
                .filter(source -> AnnotationSupport.isAnnotated(source.getJavaClass(), PairedExperiment.class))
                .ifPresent(source ->
                        candidates.add(new Candidate(descriptor, source.getJavaClass(), source.getJavaMethod())));
    }

    /** What it came to, once all filters have been applied. A method that a filter excluded was taken out of the tree. */
    Discovered conclude() {
        return new Discovered(
                candidates.stream().map(Candidate::conclude).toList(),
                findings.entrySet().stream()
                        .filter(entry -> entry.getKey().getParent().isPresent())
                        .<Class<?>>map(Map.Entry::getValue)
                        .distinct()
                        .toList(),
                request.getSelectorsByType(IterationSelector.class).isEmpty(),
                request.getSelectorsByType(DiscoverySelector.class).isEmpty(),
                request.getSelectorsByType(UniqueIdSelector.class).stream()
                        .map(selector -> selector.getUniqueId())
                        .filter(id -> id.getLastSegment().getType().equals(TEMPLATE_INVOCATION))
                        .map(UniqueId::toString)
                        .toList());
    }

    private record Candidate(TestDescriptor descriptor, Class<?> testClass, Method method) {

        Discovered.TaskMethod conclude() {
            return new Discovered.TaskMethod(
                    testClass,
                    method.getName(),
                    TaskMethods.task(method),
                    round(descriptor.getUniqueId()),
                    descriptor.getParent().isPresent(),
                    AnnotationSupport.isAnnotated(method, Disabled.class));
        }

        /** The round that an id lies in; none for a method that is wanted in every round. */
        private static OptionalInt round(UniqueId id) {
            return id.getSegments().stream()
                    .filter(segment -> segment.getType().equals(INVOCATION))
                    .mapToInt(segment -> Integer.parseInt(segment.getValue().substring(1)))
                    .findFirst();
        }
    }
}
