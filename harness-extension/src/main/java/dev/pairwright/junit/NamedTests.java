package dev.pairwright.junit;

import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tests a person named on a build tool's command line, where that can be known.
 *
 * @param words those words, such as {@code -Dtest=RoleVsGoalExperiment#constrainedEdit}
 */
record NamedTests(Optional<String> words) {

    static NamedTests ofProcess() {
        return of(System::getProperty);
    }

    /** What Surefire and Failsafe pass on to the process that executes tests. */
    static NamedTests of(Function<String, String> properties) {
        return new NamedTests(Stream.of("test", "it.test")
                .flatMap(name -> Stream.ofNullable(properties.apply(name)).map(value -> "-D" + name + "=" + value))
                .findFirst());
    }

    /**
     * Ends here if a method of one of these classes was named, and so was mistyped. A pattern that fits any class may well mean other ones; and one of these methods is none that was mistyped, but
     * one that tags leave out here, such as where a build executes the other tests of the module by themselves.
     *
     * @param known the methods there are
     * @throws Refusal listing those of the classes that were named
     */
    void refuse(List<Discovered.TaskMethod> known) {
        if (known.stream().anyMatch(this::names)) {
            return;
        }
        List<Discovered.TaskMethod> meant =
                known.stream().filter(method -> names(method.testClass())).toList();
        if (!meant.isEmpty()) {
            throw new Refusal(nothingMatches(meant));
        }
    }

    /** Whether some words are {@code TheClass#something}. */
    private boolean names(Class<?> testClass) {
        return methods(testClass).findAny().isPresent();
    }

    /** Whether some words are {@code TheClass#theMethod}, or a pattern of its name. */
    private boolean names(Discovered.TaskMethod method) {
        return methods(method.testClass()).anyMatch(pattern -> method.name().matches(regex(pattern)));
    }

    /** What follows {@code TheClass#}: one name or pattern, or several joined by {@code +}. */
    private Stream<String> methods(Class<?> testClass) {
        Pattern named = Pattern.compile(
                "(?:^|[=,./$ ])" + Pattern.quote(testClass.getSimpleName()) + "(?:\\.java|\\.class)?#([^,]*)");
        return words.stream()
                .flatMap(value -> named.matcher(value).results())
                .flatMap(found -> Stream.of(found.group(1).split("\\+", -1)));
    }

    private static String regex(String pattern) {
        String name = pattern.strip().replaceFirst("[(\\[].*", "");
        return "\\Q" + name.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
    }

    /** That nothing matches, and what would. */
    String nothingMatches(List<Discovered.TaskMethod> known) {
        Set<String> list = known.stream()
                .map(method -> method.testClass().getSimpleName() + "#" + method.name() + " (" + method.task() + ")")
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String selection = words.map(value -> Printable.of(value, 200)).orElse("the selection");
        return "no @PairedTask matches " + selection + "; known: " + String.join(", ", list);
    }
}
