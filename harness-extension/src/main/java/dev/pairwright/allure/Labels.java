package dev.pairwright.allure;

import io.qameta.allure.model.Label;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The labels of a result: those that put it in its place, once each, and none that only tell of the machine. Allure gives every result host, process and thread, which
 * differ between any two starts, and a unique id of some hundred characters.
 */
final class Labels {

    private static final Set<String> REPLACED = Set.of(
            "parentSuite",
            "suite",
            "subSuite",
            "epic",
            "feature",
            "story",
            "host",
            "thread",
            "framework",
            "language",
            "junit.platform.uniqueid");
    private static final String UNIQUE_ID = "UniqueId";

    private Labels() {}

    /**
     * Replaces what places a result, for a second label of the same name would count it twice. The timeline's rows are by host and thread: they are made the experiment's
     * tasks.
     *
     * @param group the experiment
     * @param place the task, or what else it is among
     * @param kind the kind of evidence, where it is known
     */
    static void place(TestResult result, String group, String place, Optional<String> kind) {
        List<Label> labels = new ArrayList<>(result.getLabels().stream()
                .filter(label -> !REPLACED.contains(label.getName()))
                .toList());
        for (String name : List.of("parentSuite", "epic", "host")) {
            labels.add(label(name, group));
        }
        for (String name : List.of("suite", "feature", "thread")) {
            labels.add(label(name, place));
        }
        kind.ifPresent(word -> labels.add(label("tag", word)));
        result.setLabels(labels);
        result.getParameters().removeIf(parameter -> UNIQUE_ID.equals(parameter.getName()));
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }
}
