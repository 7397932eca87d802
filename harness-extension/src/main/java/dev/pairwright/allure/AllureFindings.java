package dev.pairwright.allure;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Sha256;
import dev.pairwright.junit.FindingsPresenter;
import dev.pairwright.junit.Gate;
import dev.pairwright.report.EvidenceWords;
import dev.pairwright.report.comparative.OutcomeText;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Puts the nodes of findings beside the pairs they are about, under a name that stays the same whatever was found. */
@API(status = API.Status.INTERNAL)
public final class AllureFindings implements FindingsPresenter {

    private static final int LONGEST = 120;
    private static final int LONGEST_TEXT = 1_000;
    private static final String PLACE = "Findings";

    /** For the service loader. */
    public AllureFindings() {}

    @Override
    public void present(ExtensionContext node, Findings findings, Optional<HypothesisFinding> hypothesis) {
        if (!AllureLibrary.present()) {
            return;
        }
        AllureLifecycle lifecycle = Allure.getLifecycle();
        if (lifecycle.getCurrentTestCase().isEmpty()) {
            return;
        }
        List<Attachment> figures = hypothesis
                .map(each -> new FindingFigures(lifecycle::writeAttachment).of(findings, each))
                .orElse(List.of());
        lifecycle.updateTestCase(result -> {
            show(result, node, findings, hypothesis);
            result.getAttachments().addAll(figures);
        });
    }

    /** Whether a result is of a node of findings. */
    static boolean isOne(TestResult result) {
        List<String> place = result.getTitlePath();
        return place != null && place.size() == 2 && place.get(1).equals(PLACE);
    }

    private static void show(
            TestResult result, ExtensionContext node, Findings findings, Optional<HypothesisFinding> hypothesis) {
        String title = Printable.of(findings.title(), LONGEST);
        String group = findings.campaign().equals("main") ? title : title + " (" + findings.campaign() + ")";
        String name = Printable.of(node.getDisplayName(), LONGEST_TEXT);
        String kind = hypothesis.map(HypothesisFinding::id).orElseGet(() -> name.replaceFirst("[:,].*", ""));
        String history = Sha256.ofText(findings.experimentId() + "/" + findings.campaign() + "/findings/" + kind)
                .value()
                .substring("sha256:".length(), "sha256:".length() + 32);
        String shown = hypothesis.isPresent() ? name : ordered(node, name);
        result.setName(shown);
        result.setTestCaseName(shown);
        result.setTestCaseId(history);
        result.setHistoryId(history);
        result.setTitlePath(List.of(group, PLACE));
        result.setParameters(new ArrayList<>());
        Labels.place(result, group, PLACE, Optional.of(EvidenceWords.word(findings.evidence())));
        hypothesis.ifPresent(found -> result.setDescription(new OutcomeText(findings).markdown(found)));
    }

    /** By name, as reports sort, hypotheses come first, then what the plan asks for, then the tests of the class. */
    private static String ordered(ExtensionContext node, String name) {
        boolean gate = node.getTestMethod()
                .filter(method -> AnnotationSupport.isAnnotated(method, Gate.class))
                .isPresent();
        if (gate) {
            return "Test: " + words(node.getRequiredTestMethod().getName());
        }
        if (node.getUniqueId().contains("[test-template-invocation:")) {
            return "Plan: " + name;
        }
        return "Test: " + (name.endsWith("(Findings)") ? words(name.substring(0, name.lastIndexOf('('))) : name);
    }

    private static String words(String method) {
        return method.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
    }
}
