package dev.pairwright.junit;

import dev.pairwright.draft.Answers;
import dev.pairwright.draft.DraftCode;
import dev.pairwright.draft.DraftPlan;
import dev.pairwright.evaluation.CheckOutcome;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A criterion of a class: it takes the case and the answer, the answer alone, or the case alone where there is no answer but files.
 *
 * @param method the method
 * @param run what gives the answers
 */
record CriterionMethod(Method method, RunMethod run) {

    private static final List<Class<?>> RETURNED = List.of(boolean.class, Boolean.class, void.class, Judgement.class);

    DraftPlan.PlannedCriterion planned() {
        return new DraftPlan.PlannedCriterion(
                method.getName(),
                AnnotationSupport.findAnnotation(method, Criterion.class)
                        .map(Criterion::judge)
                        .filter(judge -> !judge.isBlank()));
    }

    /** Takes note of everything by which it does not fit. */
    void check(Collection<Object> cases, ClassProblems problems) {
        String where = RunMethod.name(method);
        if (!RETURNED.contains(method.getReturnType())) {
            problems.add(
                    where,
                    "@Criterion returns " + method.getReturnType().getSimpleName(),
                    "return a boolean or a Judgement, or nothing and assert");
        }
        List<Parameter> given = given();
        if (given.size() > 2 || (given.isEmpty() && method.getParameterCount() == 0)) {
            problems.add(
                    where,
                    "@Criterion takes " + given.size() + " values, and is given a case and an answer",
                    "write: boolean " + method.getName() + "(Case c, String answer)");
            return;
        }
        if (takesCase(given)) {
            cases.stream()
                    .filter(value -> !RunMethod.boxed(given.get(0).getType()).isInstance(value))
                    .findFirst()
                    .ifPresent(value -> problems.add(
                            where,
                            "@Criterion takes " + given.get(0).getType().getSimpleName() + " where the cases are "
                                    + value.getClass().getSimpleName() + " (first the case, then the answer)",
                            "take " + value.getClass().getSimpleName()));
        }
        answer(given).ifPresent(answer -> answerFits(where, answer, problems));
    }

    private void answerFits(String where, Parameter answer, ClassProblems problems) {
        Class<?> returned = RunMethod.boxed(run.method().getReturnType());
        if (!RunMethod.boxed(answer.getType()).isAssignableFrom(returned)) {
            problems.add(
                    where,
                    "@Criterion takes " + answer.getType().getSimpleName() + " where @Run answers with "
                            + (run.answersWithFiles() ? "files" : returned.getSimpleName()),
                    run.answersWithFiles()
                            ? "take a Path, the folder of the files"
                            : "take " + returned.getSimpleName());
        }
    }

    private List<Parameter> given() {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType() != Path.class)
                .toList();
    }

    private boolean takesCase(List<Parameter> given) {
        return given.size() == 2 || (given.size() == 1 && run.answersWithFiles());
    }

    private Optional<Parameter> answer(List<Parameter> given) {
        return given.isEmpty() || (given.size() == 1 && takesCase(given))
                ? Optional.empty()
                : Optional.of(given.get(given.size() - 1));
    }

    /** Whether it can judge a labelled answer. */
    boolean takes(Label label) {
        List<Parameter> given = given();
        boolean caseFits =
                !takesCase(given) || RunMethod.boxed(given.get(0).getType()).isInstance(label.task());
        return caseFits
                && given.size() == method.getParameterCount()
                && answer(given)
                        .map(answer -> RunMethod.boxed(answer.getType()).isInstance(label.answer()))
                        .orElse(false);
    }

    /** Judges a labelled answer. */
    CheckOutcome judge(Object instance, Label label) throws Throwable {
        return judge(instance, label.task(), Optional.of(label.answer()), Path.of(""));
    }

    /** Judges an answer as it was written. */
    CheckOutcome judge(Object instance, Object task, DraftCode.Answered answered, Path outputs) throws Throwable {
        Type type = run.method().getGenericReturnType();
        Optional<Object> answer =
                run.answersWithFiles() ? Optional.empty() : Answers.read(answered.text(), answered.json(), type);
        if (answer.isEmpty() && !run.answersWithFiles()) {
            return CheckOutcome.violated("no answer was left");
        }
        return judge(instance, task, answer, outputs);
    }

    /** Judges an answer. */
    CheckOutcome judge(Object instance, Object task, Optional<Object> answer, Path outputs) throws Throwable {
        List<Parameter> given = given();
        List<Object> values = new ArrayList<>();
        if (takesCase(given)) {
            values.add(task);
        }
        answer.ifPresent(values::add);
        List<Object> arguments = new ArrayList<>();
        for (Class<?> parameter : method.getParameterTypes()) {
            arguments.add(parameter == Path.class ? outputs : values.remove(0));
        }
        Object found = RunMethod.call(method, instance, arguments);
        if (found instanceof Judgement judgement) {
            return judgement.satisfied()
                    ? CheckOutcome.satisfied(judgement.reason())
                    : CheckOutcome.violated(judgement.reason());
        }
        return found == null || Boolean.TRUE.equals(found)
                ? CheckOutcome.satisfied(method.getName() + " holds")
                : CheckOutcome.violated(method.getName() + " does not hold");
    }
}
