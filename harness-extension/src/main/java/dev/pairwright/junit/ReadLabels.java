package dev.pairwright.junit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads the labelled answers of a class, by criterion. */
final class ReadLabels {

    private ReadLabels() {}

    static Map<String, List<Label>> of(
            Class<?> testClass, Object instance, List<CriterionMethod> criteria, ClassProblems problems) {
        Map<String, List<Label>> labels = new HashMap<>();
        for (Member member : Member.of(testClass, Labels.class)) {
            String name = AnnotationSupport.findAnnotation(member.element(), Labels.class)
                    .map(Labels::value)
                    .orElse("");
            Optional<CriterionMethod> criterion = criteria.stream()
                    .filter(each -> each.method().getName().equals(name))
                    .findFirst();
            if (criterion.isEmpty()) {
                problems.add(
                        member.name(),
                        "@Labels names no criterion: \"" + name + "\"",
                        "known: "
                                + criteria.stream()
                                        .map(each -> each.method().getName())
                                        .collect(Collectors.joining(", ")));
            } else {
                labels.computeIfAbsent(name, each -> new ArrayList<>())
                        .addAll(read(member, instance, criterion.get(), problems));
            }
        }
        return labels;
    }

    private static List<Label> read(Member member, Object instance, CriterionMethod criterion, ClassProblems problems) {
        List<Label> labels = new ArrayList<>();
        problems.value(member, instance).ifPresent(given -> {
            for (NamedValue each : NamedValue.all(given).orElse(List.of(new NamedValue(Optional.empty(), given)))) {
                if (each.value() instanceof Label label && criterion.takes(label)) {
                    labels.add(label);
                } else {
                    problems.add(
                            member.name(),
                            "@Labels gives " + each.value() + ", which "
                                    + criterion.method().getName() + " cannot judge",
                            "give a list of new Label(case, answer, satisfied), case and answer as the criterion takes them");
                }
            }
        });
        return labels;
    }
}
