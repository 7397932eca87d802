package dev.pairwright.cli;

import dev.pairwright.campaign.HandWork;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The step that locks a run. */
@Command(
        name = "lock-run",
        description =
                "Seals, publishes and registers a run that was evaluated by hand. When its partner is locked, the pair is concluded.",
        footerHeading = "%nExample:%n",
        footer = "  pairwright lock-run runs/run-<id>/manifest.json")
final class LockRunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "<manifest>", description = "the run's manifest")
    @SuppressWarnings("NullAway.Init")
    private Path manifest;

    @Mixin
    private Place place = new Place();

    @Mixin
    private Means means = new Means();

    @Override
    public Integer call() {
        RunPlace at = RunPlace.of(manifest, place);
        try (HandWork work = Hand.open(at.capsule(), at.campaign(), means)) {
            return Hand.told(work.lock(at.run()));
        }
    }
}
