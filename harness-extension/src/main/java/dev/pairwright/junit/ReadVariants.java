package dev.pairwright.junit;

import dev.pairwright.core.Printable;
import dev.pairwright.draft.Answers;
import dev.pairwright.draft.DraftPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads the two variants of a class, the one that the other is held against first. */
final class ReadVariants extends ReadValues<DraftPlan.PlannedVariant> {

    private static final List<String> REFERENCES =
            List.of("old", "before", "baseline", "control", "current", "reference", "a", "v1", "first", "one", "1");

    ReadVariants(ClassProblems problems) {
        super(
                problems,
                Variants.class,
                """
                @Variants Map<String, String> prompts = Map.of("old", "...", "new", "...");""",
                "give a map from names to values, or a list of records with a name");
    }

    @Override
    void read(Member member, Object given, List<NamedValue> all) {
        if (all.size() != 2) {
            problems.add(
                    member.name(),
                    "@Variants has " + all.size() + (all.size() == 1 ? " entry" : " entries"),
                    "give exactly two: one that the other is held against");
            return;
        }
        List<NamedValue> ordered = new ArrayList<>(all);
        boolean right = true;
        for (NamedValue each : ordered) {
            right &= isRight(member, each);
        }
        if (right && order(member, given, ordered)) {
            ordered.forEach(each -> take(each));
            distinct(member);
        }
    }

    private boolean isRight(Member member, NamedValue each) {
        if (each.name().map(NamedValue::id).filter(id -> !id.isEmpty()).isEmpty()) {
            problems.add(
                    member.name(),
                    "a variant has no name that could be a file's",
                    "name it with letters and digits: as a key of the map, or by a component \"name\" of the record");
            return false;
        }
        if (each.value() == null
                || (each.value() instanceof CharSequence text && text.toString().isBlank())) {
            problems.add(
                    member.name(),
                    "the variant \"" + Printable.of(each.name().orElse(""), 60) + "\" is "
                            + (each.value() == null ? "null" : "an empty text"),
                    "give what the run method shall work with");
            return false;
        }
        return true;
    }

    /** Brings the reference to the front; false if nobody says which it is. */
    private boolean order(Member member, Object given, List<NamedValue> both) {
        String named = AnnotationSupport.findAnnotation(member.element(), Variants.class)
                .map(Variants::reference)
                .orElse("");
        List<String> names =
                both.stream().map(each -> each.name().orElseThrow()).toList();
        Optional<String> reference = named.isEmpty()
                ? hasOrder(given) ? Optional.of(names.get(0)) : known(names)
                : names.stream().filter(named::equals).findFirst();
        if (reference.isEmpty()) {
            String list =
                    names.stream().sorted().map(name -> "\"" + name + "\"").collect(Collectors.joining(" and "));
            problems.add(
                    member.name(),
                    named.isEmpty()
                            ? "which of " + list + " is the one that the other is held against? This map has no order"
                            : "there is no variant \"" + Printable.of(named, 60) + "\", only " + list,
                    "write @Variants(reference = \""
                            + names.stream().sorted().findFirst().orElse("") + "\")" + ", a LinkedHashMap or a list");
            return false;
        }
        if (!names.get(0).equals(reference.get())) {
            both.add(both.remove(0));
        }
        return true;
    }

    private static boolean hasOrder(Object given) {
        boolean unordered = given instanceof Map || given instanceof Set;
        boolean ordered =
                given instanceof LinkedHashMap || given instanceof SortedMap || given instanceof LinkedHashSet;
        return ordered || !unordered;
    }

    private static Optional<String> known(List<String> names) {
        List<String> known = REFERENCES.stream()
                .flatMap(word -> names.stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).equals(word)))
                .toList();
        return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    }

    private void take(NamedValue each) {
        String id = NamedValue.id(each.name().orElseThrow());
        Object value = each.value();
        if (value != null) {
            values.put(id, value);
            planned.add(new DraftPlan.PlannedVariant(
                    id, NamedValue.column(id), text(value), value instanceof CharSequence ? "md" : "json"));
        }
    }

    /** What can be said of a variant that is no data, such as a bean, is its class. */
    private static String text(@Nullable Object value) {
        try {
            return Answers.text(value);
        } catch (IllegalArgumentException e) {
            return "\"an instance of "
                    + (value == null ? "nothing" : value.getClass().getName()) + ", which is code\"\n";
        }
    }

    private void distinct(Member member) {
        if (values.size() < 2
                || Stream.of(0, 1).map(i -> planned.get(i).column()).distinct().count() < 2) {
            problems.add(
                    member.name(),
                    "the names of the two variants are the same once everything but letters and digits is left out",
                    "name them differently");
        }
    }
}
