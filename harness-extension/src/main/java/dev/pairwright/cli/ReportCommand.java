package dev.pairwright.cli;

import dev.pairwright.analysis.Findings;
import dev.pairwright.report.comparative.CampaignReports;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the report of a campaign. */
@Command(
        name = "report",
        description = "Verifies and analyses a campaign's locked runs, and writes analysis/ and report/.",
        footerHeading = "%nExample:%n",
        footer = "  pairwright report experiments/exp-001-role-vs-goal --campaign pilot")
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private Analysed analysed = new Analysed();

    @Override
    public Integer call() {
        Analysed.Shown shown = analysed.shown();
        Findings findings = shown.findings();
        Voice.say("the report of " + findings.experimentId() + ", campaign " + findings.campaign() + ", begins with "
                + CampaignReports.write(findings, shown.experiment()));
        return shown.exit();
    }
}
