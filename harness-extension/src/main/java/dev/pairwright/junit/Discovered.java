package dev.pairwright.junit;

import dev.pairwright.campaign.Selection;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.schedule.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What a launcher's discovery came to.
 *
 * @param methods every method that stands for a task, also those that filters took out
 * @param findings the classes about an experiment's findings of which something is left
 * @param certain whether nothing else narrows the selection, as an iteration selector would
 * @param ofNothing whether the launcher asked for nothing at all
 * @param invocations the ids of single invocations that were asked for
 */
record Discovered(
        List<TaskMethod> methods,
        List<Class<?>> findings,
        boolean certain,
        boolean ofNothing,
        List<String> invocations) {

    /** Nothing was ever discovered here: tests come from somewhere else. */
    static final Discovered NEVER = new Discovered(List.of(), List.of(), true, false, List.of());

    /** Copies the lists. */
    Discovered {
        methods = List.copyOf(methods);
        findings = List.copyOf(findings);
        invocations = List.copyOf(invocations);
    }

    /**
     * Whether single invocations of a class's templates were asked for.
     *
     * @param testClass the unique id of the class
     */
    boolean narrowed(String testClass) {
        return !certain || invocations.stream().anyMatch(id -> id.startsWith(testClass + "/"));
    }

    /**
     * The pairs that were selected.
     *
     * @param schedule all pairs
     * @param classes the classes that run this schedule
     * @param chosen what else a pair must be
     */
    Selection selection(Schedule schedule, Predicate<Class<?>> classes, Predicate<PlannedPair> chosen) {
        List<TaskMethod> wanted = methods.stream()
                .filter(method -> classes.test(method.testClass()))
                .toList();
        if (!certain || wanted.isEmpty()) {
            return Selection.unknown();
        }
        return Selection.of(
                schedule, pair -> chosen.test(pair) && wanted.stream().anyMatch(method -> method.starts(pair)));
    }

    /** A class that will be executed and is about an experiment. */
    Optional<Class<?>> executed(Predicate<Class<?>> classes) {
        return methods.stream()
                .filter(method -> method.left() && !method.disabled())
                .<Class<?>>map(TaskMethod::testClass)
                .filter(classes)
                .findFirst();
    }

    /** Whether there are task methods, and none was left. */
    boolean nothingLeft() {
        return !methods.isEmpty() && methods.stream().noneMatch(TaskMethod::left);
    }

    /**
     * A method that stands for a task.
     *
     * @param testClass the class it is executed in
     * @param name its name
     * @param task its task, as written
     * @param round the round it is wanted in; every round if there is none
     * @param left whether it was left by all filters
     * @param disabled whether it is disabled, so that its node will be skipped
     */
    record TaskMethod(Class<?> testClass, String name, String task, OptionalInt round, boolean left, boolean disabled) {

        boolean starts(PlannedPair pair) {
            return left
                    && !disabled
                    && pair.taskId().value().equals(task)
                    && (round.isEmpty() || round.getAsInt() == pair.round());
        }
    }
}
