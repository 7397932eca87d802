package dev.pairwright.cli;

import dev.pairwright.campaign.HandWork;
import dev.pairwright.campaign.StepTaken;
import dev.pairwright.core.RunId;
import java.nio.file.Path;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The step that judges a run. */
@Command(
        name = "evaluate",
        description = "Judges a run that was executed by hand, and writes its scorecard.",
        footerHeading = "%nExample:%n",
        footer = "  pairwright evaluate --manifest runs/run-<id>/manifest.json")
final class EvaluateCommand extends StepCommand {

    @Option(names = "--manifest", required = true, paramLabel = "<manifest>", description = "the run's manifest")
    @SuppressWarnings("NullAway.Init")
    private Path manifest;

    @Override
    Path manifest() {
        return manifest;
    }

    @Override
    BiFunction<HandWork, RunId, StepTaken> step() {
        return HandWork::evaluate;
    }
}
