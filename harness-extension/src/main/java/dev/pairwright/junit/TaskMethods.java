package dev.pairwright.junit;

import dev.pairwright.core.Printable;
import dev.pairwright.core.Problem;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.TaskId;
import dev.pairwright.schedule.PilotPairs;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.schedule.Schedule;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * The methods of a class that stand for tasks.
 *
 * @param testClass the class
 * @param byTask the names of the methods of each task, tasks as they are written in {@link PairedTask}
 */
record TaskMethods(Class<?> testClass, Map<String, List<String>> byTask) {

    static TaskMethods of(Class<?> testClass) {
        Map<String, List<String>> byTask = new TreeMap<>();
        for (Method method :
                AnnotationSupport.findAnnotatedMethods(testClass, PairedTask.class, HierarchyTraversalMode.TOP_DOWN)) {
            byTask.computeIfAbsent(task(method), task -> new ArrayList<>()).add(method.getName());
        }
        return new TaskMethods(testClass, byTask);
    }

    /** The task that a method stands for, as it is written. */
    static String task(Method method) {
        return AnnotationSupport.findAnnotation(method, PairedTask.class)
                .orElseThrow(() -> new IllegalArgumentException(method + " is no @PairedTask"))
                .value();
    }

    /**
     * Goes on only if there is exactly one method for every task. A pilot has pairs of few tasks, so there may be methods for others.
     *
     * @throws Refusal naming every task without a method, with the lines to add, every method without a task, and every task with several
     */
    void require(Schedule schedule) {
        Set<String> planned = schedule.pairs().stream()
                .map(PlannedPair::taskId)
                .map(TaskId::value)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Problem> problems = new ArrayList<>();
        byTask.forEach((task, methods) -> {
            if (!planned.contains(task) && !PilotPairs.planned(schedule)) {
                methods.forEach(method -> problems.add(Problem.of(
                                testClass.getSimpleName() + "." + method,
                                "there is no task \"" + Printable.of(task, 80) + "\"")
                        .remedy("known: " + String.join(", ", planned))));
            } else if (methods.size() > 1) {
                problems.add(Problem.of(
                                testClass.getSimpleName(),
                                task + " has " + methods.size() + " methods: " + String.join(", ", methods))
                        .remedy("keep one"));
            }
        });
        planned.stream()
                .filter(task -> !byTask.containsKey(task))
                .forEach(task -> problems.add(Problem.of(testClass.getSimpleName(), "no method for " + task)
                        .remedy("add: " + line(task))));
        if (!problems.isEmpty()) {
            throw new Refusal(testClass.getName() + " does not fit " + schedule.experimentId(), problems);
        }
    }

    private static String line(String task) {
        String name = task.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            name = "task" + name;
        }
        return "@PairedTask(\"" + task + "\") void " + name + "(Pair pair) {}";
    }
}
