package dev.pairwright.junit;

import dev.pairwright.analysis.gate.Gate;
import dev.pairwright.analysis.gate.GatePlan;
import dev.pairwright.analysis.gate.Names;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Refusal;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.io.Console;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Tells, before the first pair of a campaign, whether its pairs can decide the gates that are constants of the classes about its findings. */
final class PlannedGates implements CampaignListener {

    @Override
    public void opened(Campaign campaign, Selection selection) {
        Path folder = campaign.capsule().folder();
        Discoveries.OF_PROCESS.latest().findings().stream()
                .filter(testClass -> isAbout(testClass, folder))
                .flatMap(testClass -> gates(testClass).stream())
                .distinct()
                .map(gate -> words(gate, campaign, selection))
                .forEach(Console::println);
    }

    private static String words(Gate gate, Campaign campaign, Selection selection) {
        Experiment experiment = campaign.capsule().experiment();
        Names names = new Names(
                experiment.first().variantId().value(),
                experiment.second().variantId().value());
        int planned = selection.known()
                ? selection.pairs().size()
                : campaign.schedule().pairs().size();
        if (!experiment.agent().deterministic()) {
            return "pairwright " + GatePlan.of(gate, planned).words(names);
        }
        return "pairwright gate \"" + gate.sentence(names) + "\": " + planned + " planned pairs (" + 2 * planned
                + " runs) cannot decide it: the agent is declared deterministic, so they repeat "
                + experiment.tasks().size() + " observations, one a task";
    }

    private static boolean isAbout(Class<?> testClass, Path folder) {
        try {
            return ExperimentFolder.ofFindings(testClass).equals(folder);
        } catch (Refusal e) {
            return false;
        }
    }

    private static List<Gate> gates(Class<?> testClass) {
        return ReflectionSupport.findFields(
                        testClass,
                        field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Gate.class,
                        HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .flatMap(field -> value(field).stream())
                .toList();
    }

    private static Optional<Gate> value(Field field) {
        return ReflectionSupport.tryToReadFieldValue(field, null).toOptional().map(Gate.class::cast);
    }
}
