package dev.pairwright.cli;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.SpokenFindings;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.Sha256;
import dev.pairwright.report.comparative.CampaignReports;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report of a campaign. */
@Command(
        name = "report",
        description = "Verifies and analyses a campaign's locked runs, and writes analysis/ and report/.",
        footerHeading = "%nExample:%n",
        footer = "  pairwright report experiments/exp-001-role-vs-goal --campaign pilot")
final class ReportCommand implements Callable<Integer> {

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
        Voice.say("the report of " + findings.experimentId() + ", campaign " + findings.campaign() + ", begins with "
                + CampaignReports.write(findings, experiment));
        Optional<String> broken = new SpokenFindings(findings).broken();
        broken.ifPresent(why -> Voice.complain("nothing may be concluded: " + why));
        return ExitCode.of(broken.isEmpty());
    }
}
