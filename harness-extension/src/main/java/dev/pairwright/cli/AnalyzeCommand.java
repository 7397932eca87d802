package dev.pairwright.cli;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.SpokenFindings;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.Sha256;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Analyses a campaign. */
@Command(
        name = "analyze",
        description = "Verifies and analyses a campaign's locked runs, and writes analysis/.",
        footerHeading = "%nExample:%n",
        footer = "  pairwright analyze experiments/exp-001-role-vs-goal --campaign pilot")
final class AnalyzeCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "<capsule>", description = "the capsule's folder")
    private Optional<String> capsule = Optional.empty();

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--head",
            paramLabel = "<head>",
            description = "a head of the registry's chain that was kept elsewhere")
    private Optional<Sha256> head = Optional.empty();

    @Mixin
    private Means means = new Means();

    @Override
    public Integer call() {
        Path folder = place.capsule(capsule);
        means.load(folder);
        Capsule experiment = Campaign.capsule(folder);
        Findings findings =
                Findings.of(Findings.folder(experiment, place.campaign().orElse(Place.MAIN)), experiment, head);
        SpokenFindings spoken = new SpokenFindings(findings);
        Voice.say(spoken.text() + "\n  written to " + findings.write(experiment));
        spoken.broken().ifPresent(why -> Voice.complain("nothing may be concluded: " + why));
        return ExitCode.of(spoken.broken().isEmpty());
    }
}
