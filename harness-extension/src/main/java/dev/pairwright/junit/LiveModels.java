package dev.pairwright.junit;

import dev.pairwright.core.DraftTerms;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps a build that executes all tests from asking live models: whoever asks them has said so.
 *
 * @param properties the system properties
 */
record LiveModels(Properties properties) {

    /** Why a class is skipped, if it is. */
    Optional<String> skipped(Class<?> testClass, boolean live) {
        boolean wanted = !live || !built() || DraftTerms.from(properties).live() || named(testClass);
        return wanted
                ? Optional.empty()
                : Optional.of(testClass.getSimpleName()
                        + " may ask a live model, and a build asks none by accident. Name it, as in mvn test -Dtest="
                        + testClass.getSimpleName() + ", or set -Dpairwright.live=true; if it asks none, say"
                        + " @Compare(live = false)");
    }

    /** Whether a build tool executes this, and no IDE. */
    private boolean built() {
        return properties.stringPropertyNames().stream()
                .anyMatch(name -> name.startsWith("surefire.") || name.equals("org.gradle.test.worker"));
    }

    /** Whether a person named the class. */
    private boolean named(Class<?> testClass) {
        Pattern word = Pattern.compile(
                "(^|[,./$ ])" + Pattern.quote(testClass.getSimpleName()) + "(\\.java|\\.class)?($|[#,])");
        return Stream.of("test", "it.test")
                .map(name -> properties.getProperty(name, ""))
                .anyMatch(value -> word.matcher(value).find());
    }
}
