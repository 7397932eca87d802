package dev.pairwright.junit;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the values that one member of a class gives.
 *
 * @param <P> as what each is written down
 */
abstract class ReadValues<P> {

    final ClassProblems problems;
    final List<P> planned = new ArrayList<>();
    final Map<String, Object> values = new LinkedHashMap<>();

    private final Class<? extends Annotation> mark;
    private final String example;
    private final String kinds;

    /**
     * A reader of one class.
     *
     * @param problems where it says what is wrong
     * @param mark what the member is marked with
     * @param example such a member
     * @param kinds what such a member may be
     */
    ReadValues(ClassProblems problems, Class<? extends Annotation> mark, String example, String kinds) {
        this.problems = problems;
        this.mark = mark;
        this.example = example;
        this.kinds = kinds;
    }

    /** As they are written down. */
    final List<P> planned() {
        return planned;
    }

    /** Their values by id. */
    final Map<String, Object> values() {
        return values;
    }

    final void read(Class<?> testClass, Object instance) {
        Optional<Member> member = problems.one(Member.of(testClass, mark), "@" + mark.getSimpleName(), example);
        member.ifPresent(found -> problems.value(found, instance).ifPresent(given -> read(found, given)));
    }

    private void read(Member member, Object given) {
        NamedValue.all(given)
                .ifPresentOrElse(
                        all -> read(member, given, all),
                        () -> problems.add(
                                member.name(),
                                "@" + mark.getSimpleName() + " is a "
                                        + given.getClass().getSimpleName(),
                                kinds));
    }

    /** Takes the values, or says what is wrong with them. */
    abstract void read(Member member, Object given, List<NamedValue> all);
}
