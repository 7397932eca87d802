package dev.pairwright.allure;

import io.qameta.allure.model.Label;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The labels of a result: those that put it in its place, once each, and none that only tell of the machine. Allure gives every result host, process and thread, which
 * differ between any two starts, and a unique id of some hundred characters.
 */
final class Labels {

    private static final Set<String> REPLACED = Set.of("parentSuite", "suite", "subSuite", "epic", "feature", "story");
    private static final Set<String> NOISE =
            Set.of("host", "thread", "framework", "language", "junit.platform.uniqueid");
    private static final String UNIQUE_ID = "UniqueId";

    private Labels() {}

    /** Replaces what places a result, for a second label of the same name would count it twice. */
    static void place(TestResult result, List<Label> labels) {
        List<Label> kept = new ArrayList<>(result.getLabels().stream()
                .filter(label -> !REPLACED.contains(label.getName()) && !NOISE.contains(label.getName()))
                .toList());
        kept.addAll(labels);
        result.setLabels(kept);
        result.getParameters().removeIf(parameter -> UNIQUE_ID.equals(parameter.getName()));
    }

    static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }
}
