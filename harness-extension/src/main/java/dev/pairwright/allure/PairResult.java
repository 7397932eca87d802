package dev.pairwright.allure;

import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.core.Verdict;
import dev.pairwright.report.EvidenceWords;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes a result of Allure's say which pair it is. Labels are replaced, for a second of the same name would count the pair twice. */
final class PairResult {

    private final TestResult result;

    PairResult(TestResult result) {
        this.result = result;
    }

    /** Gives it name, place and identity; a result has these whether or not its pair was started. */
    PairResult call(PairCard card) {
        result.setName(card.name());
        result.setTestCaseName(card.name());
        result.setTestCaseId(card.historyId());
        result.setHistoryId(card.historyId());
        result.setTitlePath(List.of(card.group(), card.task()));
        Labels.place(result, card.group(), card.task(), card.evidence().map(EvidenceWords::word));
        List<Parameter> parameters = new ArrayList<>(List.of(
                new Parameter().setName("pair").setValue(card.pair()),
                new Parameter()
                        .setName("order")
                        .setValue(card.order())
                        .setExcluded(true)
                        .setMode(Parameter.Mode.HIDDEN)));
        result.getParameters().stream()
                .filter(other -> !Set.of("pair", "order", "seed").contains(other.getName()))
                .filter(other -> !card.pair().equals(other.getValue()))
                .forEach(other -> parameters.add(other.setName(Messages.value(String.valueOf(other.getName())))
                        .setValue(Messages.value(String.valueOf(other.getValue())))
                        .setExcluded(true)));
        result.setParameters(parameters);
        return this;
    }

    /** Says what became of it, and when its runs ran: the node's own time is time spent waiting. */
    PairResult tell(PairOutcome outcome) {
        outcome.runs().stream().findFirst().ifPresent(run -> result.getParameters()
                .add(new Parameter()
                        .setName("seed")
                        .setValue(String.valueOf(run.seed()))
                        .setExcluded(true)));
        severity(outcome.verdict());
        outcome.runs().stream()
                .flatMap(run -> RunSteps.start(run).stream())
                .min(Long::compare)
                .ifPresent(start -> {
                    result.setStart(start);
                    outcome.runs().stream()
                            .flatMap(run -> RunSteps.stop(run).stream())
                            .max(Long::compare)
                            .ifPresent(result::setStop);
                });
        if (outcome.repeated()) {
            result.setDescription("Locked earlier. Its files were verified now, and it repeats its recorded verdict.");
        }
        return this;
    }

    private void severity(Verdict verdict) {
        if (verdict instanceof Verdict.Broken) {
            result.getLabels().removeIf(label -> "severity".equals(label.getName()));
        }
        if (result.getLabels().stream().noneMatch(label -> "severity".equals(label.getName()))) {
            String severity = verdict instanceof Verdict.Broken
                    ? "critical"
                    : verdict instanceof Verdict.Documented ? "minor" : "normal";
            result.getLabels().add(new Label().setName("severity").setValue(severity));
        }
    }
}
