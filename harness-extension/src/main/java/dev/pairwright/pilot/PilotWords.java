package dev.pairwright.pilot;

import dev.pairwright.campaign.Intended;
import dev.pairwright.campaign.PilotVerdict;
import dev.pairwright.campaign.PilotVerdict.Criterion;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Refusal;
import dev.pairwright.report.Workplace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people are told of a pilot. */
final class PilotWords {

    private PilotWords() {}

    static String summary(PilotVerdict verdict, Path folder) {
        long met = verdict.criteria().stream().filter(Criterion::passed).count();
        return "Pairwright: pilot of " + verdict.experimentId() + " (campaign " + verdict.campaign() + "): "
                + (verdict.go() ? "go" : "NO-GO") + ", " + met + " of "
                + verdict.criteria().size() + " criteria met"
                + verdict.failed(false).stream()
                        .map(criterion -> "\n  remark    " + criterion.name() + ": " + criterion.detail())
                        .collect(Collectors.joining())
                + "\n  page      "
                + Workplace.current().path(folder.resolve("report").resolve(PilotJudgement.PAGE + ".html")) + "\n";
    }

    static Refusal noGo(Intended main, PilotVerdict verdict, Path folder, Optional<String> remedy) {
        return new Refusal("the pilot of " + main.capsule().experiment().experimentId()
                + " says no-go, so the full run does not begin:"
                + verdict.failed(true).stream()
                        .map(criterion -> "\n  - " + criterion.name() + ": " + criterion.detail())
                        .collect(Collectors.joining())
                + "\n" + folder.resolve("report").resolve(PilotJudgement.PAGE + ".md") + " says more. What to do:"
                + PilotAdvice.lines(verdict).stream()
                        .map(line -> "\n  - " + line)
                        .collect(Collectors.joining())
                + remedy.map(command -> "\n  " + command).orElse(""));
    }

    static Refusal required(Intended main, PilotFolders pilots, Optional<CampaignName> there) {
        return new Refusal("the main campaign of " + main.capsule().experiment().experimentId()
                + " requires a pilot that said go (policies.pilot is \"require\"), and "
                + there.map(name -> "that in " + pilots.folder(name) + " did not")
                        .orElseGet(() -> "there is none of this experiment, agent and harness in " + pilots.runs())
                + ". Make it with -Dpairwright.campaign=" + pilots.toMake(main)
                + ", read its page, then start again");
    }
}
