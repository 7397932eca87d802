package dev.pairwright.cli;

import dev.pairwright.campaign.HandWork;
import dev.pairwright.campaign.StepTaken;
import dev.pairwright.core.RunId;
import java.nio.file.Path;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The step that locks a run. */
@Command(
        name = "lock-run",
        description =
                "Seals, publishes and registers a run that was evaluated by hand. When its partner is locked, the pair"
                        + " is concluded.",
        footerHeading = "%nExample:%n",
        footer = "  pairwright lock-run runs/run-<id>/manifest.json")
final class LockRunCommand extends StepCommand {

    @Parameters(paramLabel = "<manifest>", description = "the run's manifest")
    @SuppressWarnings("NullAway.Init")
    private Path manifest;

    @Override
    Path manifest() {
        return manifest;
    }

    @Override
    BiFunction<HandWork, RunId, StepTaken> step() {
        return HandWork::lock;
    }
}
