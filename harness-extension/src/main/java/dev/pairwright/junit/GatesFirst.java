package dev.pairwright.junit;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.Order;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Executes the gates of a class before its other methods, in the order by which the first of them is the one that has the pairs. */
final class GatesFirst implements MethodOrderer {

    private static final Comparator<Method> GATES = Comparator.<Method>comparingInt(
                    method -> AnnotationSupport.findAnnotation(method, Order.class)
                            .map(Order::value)
                            .orElse(Order.DEFAULT))
            .thenComparing(Method::getName)
            .thenComparing(Method::toString);

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors()
                .sort(Comparator.<MethodDescriptor, Boolean>comparing(descriptor -> !descriptor.isAnnotated(Gate.class))
                        .thenComparing(MethodDescriptor::getMethod, GATES));
    }

    /** The gate that has the pairs of a class, if it has any gate. */
    static Optional<Method> first(Class<?> testClass) {
        List<Method> gates =
                AnnotationSupport.findAnnotatedMethods(testClass, Gate.class, HierarchyTraversalMode.TOP_DOWN);
        return gates.stream().min(GATES);
    }
}
