package dev.pairwright.junit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The run method of a class: its first parameter that is neither folder nor seed is the case, its second the variant's value.
 *
 * @param method the method
 */
record RunMethod(Method method) {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            char.class, Character.class,
            double.class, Double.class,
            float.class, Float.class,
            int.class, Integer.class,
            long.class, Long.class,
            short.class, Short.class);

    static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    /** Takes note of everything by which it does not fit the cases and the variants. */
    void check(String where, Collection<Object> cases, Collection<Object> variants, ClassProblems problems) {
        List<Parameter> given = given();
        if (given.size() != 2) {
            problems.add(
                    where,
                    "@Run takes " + given.size() + (given.size() == 1 ? " value" : " values")
                            + ", and is given two: a case and a variant",
                    "write: String " + method.getName() + "(Case c, String prompt); a long, the seed, and a Path, the"
                            + " folder of the run, may follow");
            return;
        }
        fits(where, given.get(0), cases, "cases", problems);
        fits(where, given.get(1), variants, "variants", problems);
        if (answersWithFiles() && List.of(method.getParameterTypes()).stream().noneMatch(Path.class::equals)) {
            problems.add(
                    where,
                    "@Run returns nothing",
                    "return the answer, or take a Path, the folder of the run, and leave files in it");
        }
    }

    private static void fits(
            String where, Parameter parameter, Collection<Object> values, String what, ClassProblems problems) {
        values.stream()
                .filter(value -> !boxed(parameter.getType()).isInstance(value))
                .findFirst()
                .ifPresent(value -> problems.add(
                        where,
                        "@Run takes " + parameter.getType().getSimpleName() + " where the " + what + " are "
                                + value.getClass().getSimpleName()
                                + (what.equals("cases") ? " (first the case, then the variant)" : ""),
                        "take " + value.getClass().getSimpleName()));
    }

    /** The parameters that are neither folder nor seed. */
    private List<Parameter> given() {
        List<Parameter> given = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            boolean seed = parameter.getType() == long.class && given.size() == 2;
            if (parameter.getType() != Path.class && !seed) {
                given.add(parameter);
            }
        }
        return given;
    }

    boolean answersWithFiles() {
        return method.getReturnType() == void.class || method.getReturnType() == Void.class;
    }

    @Nullable Object call(Object instance, Object task, Object variant, long seed, java.util.function.Supplier<Path> folder)
            throws Throwable {
        List<Object> values = new ArrayList<>(List.of(task, variant));
        List<Object> arguments = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            arguments.add(type == Path.class ? folder.get() : values.isEmpty() ? (Object) seed : values.remove(0));
        }
        return call(method, instance, arguments);
    }

    /** Calls a method, and throws what it throws. */
    static @Nullable Object call(Method method, Object instance, List<Object> arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(Modifier.isStatic(method.getModifiers()) ? null : instance, arguments.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** How messages call a method. */
    static String name(Method method) {
        return String.format(Locale.ROOT, "%s.%s()", method.getDeclaringClass().getSimpleName(), method.getName());
    }
}
