package dev.pairwright.junit;

import dev.pairwright.draft.DraftCode;
import dev.pairwright.draft.DraftPlan;
import dev.pairwright.evaluation.CheckOutcome;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * A {@link Compare} class as it was read: its experiment, and its methods as agent and criteria.
 *
 * @param instance the instance that JUnit made
 * @param run the run method
 * @param criteria the criteria by name
 * @param variants the variants' values by id
 * @param cases the cases by id
 * @param labels labelled answers by criterion
 * @param plan the experiment
 */
record ComparedClass(
        Object instance,
        RunMethod run,
        Map<String, CriterionMethod> criteria,
        Map<String, Object> variants,
        Map<String, Object> cases,
        Map<String, List<Label>> labels,
        DraftPlan plan)
        implements DraftCode {

    private static final int MOST_PAIRS = 10_000;
    private static final double LONGEST_SECONDS = 86_400;

    /**
     * Reads a class.
     *
     * @throws dev.pairwright.core.Refusal with everything that is wrong with it
     */
    static ComparedClass of(Class<?> testClass, Object instance) {
        Compare compare = AnnotationSupport.findAnnotation(testClass, Compare.class)
                .orElseThrow(() -> new IllegalArgumentException(testClass + " is no @Compare"));
        ClassProblems problems = new ClassProblems(testClass);
        settings(compare, testClass, problems);
        ReadVariants variants = new ReadVariants(problems);
        variants.read(testClass, instance);
        ReadTasks tasks = new ReadTasks(problems);
        tasks.read(testClass, instance);
        Optional<RunMethod> run = run(testClass, problems);
        run.ifPresent(method -> method.check(
                RunMethod.name(method.method()),
                tasks.values().values(),
                variants.values().values(),
                problems));
        List<CriterionMethod> criteria = criteria(testClass, run, tasks, problems);
        Map<String, List<Label>> labels = ReadLabels.of(testClass, instance, criteria, problems);
        problems.refuse();
        DraftPlan plan = new DraftPlan(
                id(compare, testClass),
                testClass.getName(),
                compare.pairs(),
                compare.timeoutSeconds(),
                compare.model(),
                variants.planned(),
                tasks.planned(),
                criteria.stream().map(CriterionMethod::planned).toList());
        return new ComparedClass(
                instance,
                run.orElseThrow(),
                criteria.stream().collect(Collectors.toMap(each -> each.method().getName(), each -> each)),
                variants.values(),
                tasks.values(),
                labels,
                plan);
    }

    private static void settings(Compare compare, Class<?> testClass, ClassProblems problems) {
        String where = "@Compare on " + testClass.getSimpleName();
        if (compare.pairs() < 1 || compare.pairs() > MOST_PAIRS) {
            problems.add(where, "pairs = " + compare.pairs(), "write a number from 1 to " + MOST_PAIRS);
        }
        if (!(compare.timeoutSeconds() > 0) || compare.timeoutSeconds() > LONGEST_SECONDS) {
            problems.add(where, "timeoutSeconds = " + compare.timeoutSeconds(), "write seconds, at most a day");
        }
        if (!compare.name().isEmpty() && !compare.name().equals(NamedValue.id(compare.name()))) {
            problems.add(
                    where,
                    "name = \"" + compare.name() + "\" can be no folder's name",
                    "use letters, digits, dots, underscores and hyphens");
        }
    }

    private static Optional<RunMethod> run(Class<?> testClass, ClassProblems problems) {
        List<Method> methods =
                AnnotationSupport.findAnnotatedMethods(testClass, Run.class, HierarchyTraversalMode.TOP_DOWN);
        return problems.one(
                        methods.stream()
                                .map(method -> new Member(method, RunMethod.name(method)))
                                .toList(),
                        "@Run",
                        "@Run String run(Case c, String prompt) { return assistant.answer(prompt, c.question()); }")
                .map(member -> new RunMethod((Method) member.element()));
    }

    private static List<CriterionMethod> criteria(
            Class<?> testClass, Optional<RunMethod> run, ReadTasks tasks, ClassProblems problems) {
        List<Method> methods =
                AnnotationSupport.findAnnotatedMethods(testClass, Criterion.class, HierarchyTraversalMode.TOP_DOWN);
        if (methods.isEmpty()) {
            problems.add(
                    testClass.getSimpleName(),
                    "has no @Criterion",
                    "add: @Criterion boolean correct(Case c, String answer) { return answer.contains(c.expected()); }");
        }
        methods.stream().collect(Collectors.groupingBy(Method::getName)).forEach((name, same) -> {
            if (same.size() > 1) {
                problems.add(
                        testClass.getSimpleName(),
                        "has " + same.size() + " @Criterion methods called " + name,
                        "name them differently");
            }
        });
        List<CriterionMethod> criteria = run.stream()
                .flatMap(given -> methods.stream().map(method -> new CriterionMethod(method, given)))
                .toList();
        criteria.forEach(criterion -> criterion.check(tasks.values().values(), problems));
        return criteria;
    }

    /** {@code prompt-test} for {@code PromptTest}. */
    private static String id(Compare compare, Class<?> testClass) {
        return compare.name().isEmpty()
                ? NamedValue.id(testClass
                        .getSimpleName()
                        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT))
                : compare.name();
    }

    /** How often each judge says of labelled answers what people said. */
    List<JudgeAgreement> agreements() {
        return criteria.values().stream()
                .filter(each -> each.planned().judge().isPresent()
                        || labels.containsKey(each.planned().name()))
                .sorted(Comparator.comparing(each -> each.planned().name()))
                .map(each -> JudgeAgreement.of(
                        each.planned().name(),
                        each.planned().judge(),
                        labels.getOrDefault(each.planned().name(), List.of()),
                        label -> each.judge(instance, label)))
                .toList();
    }

    @Override
    public @Nullable Object answer(String task, String variant, long seed, Folder workspace) throws Throwable {
        return run.call(instance, cases.get(task), variants.get(variant), seed, workspace::path);
    }

    @Override
    public boolean answersWithFiles() {
        return run.answersWithFiles();
    }

    @Override
    public CheckOutcome judge(String criterion, String task, Answered answer, Path outputs) throws Throwable {
        return criteria.get(criterion).judge(instance, cases.get(task), answer, outputs);
    }
}
