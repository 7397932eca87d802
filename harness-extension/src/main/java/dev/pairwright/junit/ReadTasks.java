package dev.pairwright.junit;

import dev.pairwright.core.Printable;
import dev.pairwright.draft.Answers;
import dev.pairwright.draft.DraftPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the cases of a class. */
final class ReadTasks extends ReadValues<DraftPlan.PlannedTask> {

    private static final int MOST = 1_000;
    private static final int LONGEST_NAME = 60;

    ReadTasks(ClassProblems problems) {
        super(
                problems,
                Tasks.class,
                "@Tasks List<Case> cases() { return List.of(...); }",
                "give a collection, an array, a stream, or a map from ids to cases");
    }

    @Override
    void read(Member member, Object given, List<NamedValue> all) {
        if (all.isEmpty() || all.size() > MOST) {
            problems.add(
                    member.name(), "@Tasks has " + all.size() + " cases", "give at least one, and at most " + MOST);
            return;
        }
        List<String> ids = ids(all);
        for (int i = 0; i < ids.size(); i++) {
            take(member, ids.get(i), all.get(i).value());
        }
    }

    private static List<String> ids(List<NamedValue> all) {
        Set<String> distinct = new HashSet<>();
        List<String> named = new ArrayList<>();
        for (NamedValue each : all) {
            each.name().map(NamedValue::id).filter(id -> !id.isEmpty()).ifPresent(named::add);
        }
        named.forEach(id -> distinct.add(id.toLowerCase(Locale.ROOT)));
        if (distinct.size() == all.size()) {
            return named;
        }
        List<String> numbered = new ArrayList<>();
        for (int i = 1; i <= all.size(); i++) {
            numbered.add(String.format(Locale.ROOT, "TASK-%03d", i));
        }
        return numbered;
    }

    private void take(Member member, String id, Object value) {
        if (value == null) {
            problems.add(member.name(), id + " is null", "give a case");
            return;
        }
        try {
            String text = Answers.text(value);
            values.put(id, value);
            planned.add(new DraftPlan.PlannedTask(id, name(value), text, Answers.ending(value)));
        } catch (IllegalArgumentException e) {
            problems.add(
                    member.name(),
                    "no JSON can be made of " + id + ", a " + value.getClass().getSimpleName() + ": "
                            + Printable.of(String.valueOf(e.getMessage()), 200),
                    "make it a text, a record, or a class with getters");
        }
    }

    /** The case in a few words, without what a class without words of its own says of itself. */
    private static String name(Object value) {
        String words = String.valueOf(value);
        String shown = Printable.of(words.strip().replaceAll("\\s+", " "), LONGEST_NAME);
        boolean nameless = words.endsWith("@" + Integer.toHexString(value.hashCode()));
        return shown.isBlank() || nameless ? "a " + value.getClass().getSimpleName() : shown;
    }
}
