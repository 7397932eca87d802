package dev.pairwright.junit;

import dev.pairwright.core.Printable;
import dev.pairwright.core.Problem;
import dev.pairwright.core.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers everything that is wrong with a {@link Compare} class, to be told at once. */
final class ClassProblems {

    private final Class<?> testClass;
    private final List<Problem> problems = new ArrayList<>();

    ClassProblems(Class<?> testClass) {
        this.testClass = testClass;
    }

    void add(String where, String message, String remedy) {
        problems.add(Problem.of(where, message).remedy(remedy));
    }

    /** The one member there is to be; takes note if there is none, or there are several. */
    Optional<Member> one(List<Member> members, String annotation, String example) {
        if (members.isEmpty()) {
            add(testClass.getSimpleName(), "has no " + annotation, "add: " + example.strip());
        } else if (members.size() > 1) {
            add(
                    testClass.getSimpleName(),
                    "has " + members.size() + " " + annotation + ": "
                            + members.stream().map(Member::name).collect(Collectors.joining(", ")),
                    "keep one");
        }
        return members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
    }

    /** The value of a member; takes note if it gives none. */
    Optional<Object> value(Member member, Object instance) {
        Optional<String> problem = member.problem();
        if (problem.isPresent()) {
            add(member.name(), problem.get(), "take what it needs from fields");
            return Optional.empty();
        }
        try {
            Object value = member.value(instance);
            if (value == null) {
                add(member.name(), "is null", "give it a value before the first test");
            }
            return Optional.ofNullable(value);
        } catch (Exception e) {
            add(member.name(), "threw " + Printable.of(String.valueOf(e), 400), "let it give a value");
            return Optional.empty();
        }
    }

    /**
     * Ends here if anything is wrong.
     *
     * @throws Refusal with all of it
     */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new Refusal(testClass.getName() + " cannot be compared", problems);
        }
    }
}
