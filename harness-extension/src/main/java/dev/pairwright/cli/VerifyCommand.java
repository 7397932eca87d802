package dev.pairwright.cli;

import dev.pairwright.campaign.CampaignVerification;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.StrictJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies a campaign or a run. */
@Command(
        name = "verify",
        description = {
            "Verifies a campaign, or one run of it: seals, signatures, the registry's chain and checkpoint, and what"
                    + " makes pairs.",
            "It needs no key and changes nothing, so that a copy can be verified anywhere, by anybody."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pairwright verify",
            "  pairwright verify experiments/exp-001-role-vs-goal --campaign pilot --json",
            "  pairwright verify copy/of/runs --head sha256:<64 digits> --public-key auditors-copy.pem",
            "  pairwright verify experiments/exp-001-role-vs-goal/runs/run-<id>"
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "<place>", description = "a capsule's, a campaign's or a run's folder")
    private Optional<String> given = Optional.empty();

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--head",
            paramLabel = "<head>",
            description = "a head of the registry's chain that was kept elsewhere: without one, an older state put back"
                    + " whole is not noticed")
    private Optional<Sha256> head = Optional.empty();

    @Option(
            names = "--public-key",
            paramLabel = "<file>",
            description =
                    "the key it must be sealed by, kept elsewhere: without it, a campaign sealed anew by another key"
                            + " is not noticed")
    private Optional<Path> publicKey = Optional.empty();

    @Option(names = "--json", description = "say it as a JSON document")
    private boolean json;

    @Override
    public Integer call() {
        CampaignVerification.Known known = new CampaignVerification.Known(head, publicKey);
        Optional<RunPlace> run = given.map(Path::of)
                .filter(path -> String.valueOf(path.getFileName()).startsWith("run-"))
                .map(path -> RunPlace.of(path, place));
        CampaignVerification found = run.map(at -> CampaignVerification.ofRun(at.campaignFolder(), at.run(), known))
                .orElseGet(() -> CampaignVerification.of(campaign(), known));
        Voice.say(json ? json(found) : text(found, run.map(RunPlace::run)));
        return ExitCode.of(found.holds());
    }

    private Path campaign() {
        return given.map(Path::of)
                .filter(path -> Files.isRegularFile(path.resolve("campaign.json")))
                .map(Place::real)
                .orElseGet(() -> Place.folder(place.capsule(given), place.campaignOrMain()));
    }

    private static String json(CampaignVerification found) {
        return new String(StrictJson.pretty(found), StandardCharsets.UTF_8).stripTrailing();
    }

    private static String text(CampaignVerification found, Optional<RunId> run) {
        String what = run.map(RunId::value).orElse(found.experimentId() + ", campaign " + found.campaign());
        return what
                + (found.holds()
                        ? " holds"
                        : " does not hold: " + found.faults().size()
                                + (found.faults().size() == 1 ? " fault" : " faults"))
                + run.map(id -> "").orElseGet(() -> counts(found)) + Told.of(found) + "\n  head    "
                + (found.head().isEmpty() ? "none that holds" : found.head()) + "\n  key     " + found.keyFingerprint();
    }

    private static String counts(CampaignVerification found) {
        return "\n  runs    " + found.verifiedRuns() + " of " + found.lockedRuns() + " locked runs are what was sealed"
                + (found.supersededRuns() == 0 ? "" : ", " + found.supersededRuns() + " superseded")
                + "\n  pairs   " + found.pairs() + " done, " + found.pairsCompared() + " held against each other";
    }
}
