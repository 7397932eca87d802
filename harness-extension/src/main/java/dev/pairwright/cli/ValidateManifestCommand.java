package dev.pairwright.cli;

import dev.pairwright.campaign.ManifestValidation;
import dev.pairwright.manifest.Manifest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Validates a manifest. */
@Command(
        name = "validate-manifest",
        description =
                "Holds a run's manifest against its schema, its pins and its snapshot, and a run that is under way against what the last command left.",
        footerHeading = "%nExample:%n",
        footer = "  pairwright validate-manifest runs/run-<id>/manifest.json")
final class ValidateManifestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "<manifest>", description = "the run's manifest")
    @SuppressWarnings("NullAway.Init")
    private Path manifest;

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() {
        RunPlace at = RunPlace.of(manifest, place);
        Manifest valid = ManifestValidation.of(at.campaignFolder(), at.run());
        Voice.say("the manifest of " + at.run() + " holds: " + valid.pairing().pairId() + ", "
                + valid.variant().variantId() + ", " + valid.task().taskId() + ", seed "
                + valid.task().seed() + ", "
                + valid.inputs().files().size() + " inputs"
                + (valid.immutability().locked() ? ", locked" : ", not locked"));
        return ExitCode.HOLDS;
    }
}
