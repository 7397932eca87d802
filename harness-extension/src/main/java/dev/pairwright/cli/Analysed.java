package dev.pairwright.cli;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.SpokenFindings;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.Sha256;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which campaign a command analyses. */
final class Analysed {

    @Mixin
    private GivenPlace place = new GivenPlace();

    @Option(
            names = "--head",
            paramLabel = "<head>",
            description = "a head of the registry's chain that was kept elsewhere")
    private Optional<Sha256> head = Optional.empty();

    @Mixin
    private Means means = new Means();

    /** An experiment, and what a campaign of it shows. */
    record Shown(Capsule experiment, Findings findings) {

        /** Complains of what forbids a conclusion, if anything does. */
        int exit() {
            Optional<String> broken = new SpokenFindings(findings).broken();
            broken.ifPresent(why -> Voice.complain("nothing may be concluded: " + why));
            return ExitCode.of(broken.isEmpty());
        }
    }

    /** Verifies and analyses its locked runs. */
    Shown shown() {
        Path folder = place.capsule();
        means.load(folder);
        Capsule experiment = Campaign.capsule(folder);
        return new Shown(
                experiment, Findings.of(Findings.folder(experiment, place.campaignOrMain()), experiment, head));
    }
}
