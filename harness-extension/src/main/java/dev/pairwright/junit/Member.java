package dev.pairwright.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A field or a method without parameters that gives a value.
 *
 * @param element the field or the method
 * @param name how messages call it
 */
record Member(AnnotatedElement element, String name) {

    /** Those of a class and its superclasses that have an annotation. */
    static List<Member> of(Class<?> testClass, Class<? extends Annotation> annotation) {
        List<Member> members = new ArrayList<>();
        AnnotationSupport.findAnnotatedFields(testClass, annotation, field -> true, HierarchyTraversalMode.TOP_DOWN)
                .forEach(field -> members.add(new Member(field, testClass.getSimpleName() + "." + field.getName())));
        AnnotationSupport.findAnnotatedMethods(testClass, annotation, HierarchyTraversalMode.TOP_DOWN)
                .forEach(method ->
                        members.add(new Member(method, testClass.getSimpleName() + "." + method.getName() + "()")));
        return members;
    }

    /** Why it can give no value, if so. */
    Optional<String> problem() {
        return element instanceof Method method && method.getParameterCount() > 0
                ? Optional.of("takes parameters, and nobody could give them")
                : Optional.empty();
    }

    /** Its value. */
    @Nullable Object value(Object instance) throws Exception {
        if (element instanceof Field field) {
            Object owner = Modifier.isStatic(field.getModifiers()) ? null : instance;
            return ReflectionSupport.tryToReadFieldValue(field, owner).get();
        }
        Method method = (Method) element;
        return ReflectionSupport.invokeMethod(method, Modifier.isStatic(method.getModifiers()) ? null : instance);
    }
}
