package dev.pairwright.cli;

import dev.pairwright.campaign.HandWork;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The step that judges a run. */
@Command(
        name = "evaluate",
        description = "Judges a run that was executed by hand, and writes its scorecard.",
        footerHeading = "%nExample:%n",
        footer = "  pairwright evaluate --manifest runs/run-<id>/manifest.json")
final class EvaluateCommand implements Callable<Integer> {

    @Option(names = "--manifest", required = true, paramLabel = "<manifest>", description = "the run's manifest")
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
            return Hand.told(work.evaluate(at.run()));
        }
    }
}
