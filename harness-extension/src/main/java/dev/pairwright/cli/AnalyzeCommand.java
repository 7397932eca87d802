package dev.pairwright.cli;

import dev.pairwright.analysis.SpokenFindings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Analyses a campaign. */
@Command(
        name = "analyze",
        description = "Verifies and analyses a campaign's locked runs, and writes analysis/.",
        footerHeading = "%nExample:%n",
        footer = "  pairwright analyze experiments/exp-001-role-vs-goal --campaign pilot")
final class AnalyzeCommand implements Callable<Integer> {

    @Mixin
    private Analysed analysed = new Analysed();

    @Override
    public Integer call() {
        Analysed.Shown shown = analysed.shown();
        Voice.say(new SpokenFindings(shown.findings()).text() + "\n  written to "
                + shown.findings().write(shown.experiment()));
        return shown.exit();
    }
}
