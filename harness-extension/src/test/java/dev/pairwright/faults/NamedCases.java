package dev.pairwright.faults;

import dev.pairwright.testkit.CompiledTests;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The tests that name a case, in their method's name or in what they are shown as. */
final class NamedCases {

    private static final Pattern ID = Pattern.compile("(?<![A-Za-z0-9])([A-G][0-9]{2})(?![A-Za-z0-9])");

    private NamedCases() {}

    /** By case, the tests as {@code Class.method}, in order. */
    static Map<String, Set<String>> tests() throws IOException {
        Map<String, Set<String>> tests = new TreeMap<>();
        for (Class<?> type : types()) {
            note(tests, shownAs(type), name(type));
            for (Method method : type.getDeclaredMethods()) {
                if (AnnotationSupport.isAnnotated(method, Testable.class)) {
                    String each = AnnotationSupport.findAnnotation(method, ParameterizedTest.class)
                            .map(ParameterizedTest::name)
                            .orElse("");
                    note(
                            tests,
                            method.getName().replace('_', ' ') + " " + shownAs(method) + " " + each,
                            name(type) + "." + method.getName());
                }
            }
        }
        return tests;
    }

    private static void note(Map<String, Set<String>> tests, String text, String name) {
        for (Matcher id = ID.matcher(text); id.find(); ) {
            tests.computeIfAbsent(id.group(1), none -> new TreeSet<>()).add(name);
        }
    }

    private static String shownAs(AnnotatedElement element) {
        return AnnotationSupport.findAnnotation(element, DisplayName.class)
                .map(DisplayName::value)
                .orElse("");
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static List<Class<?>> types() throws IOException {
        Path classes = CompiledTests.place();
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).toString())
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> name.startsWith("dev.pairwright."))
                    .<Class<?>>map(NamedCases::type)
                    .toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, NamedCases.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
