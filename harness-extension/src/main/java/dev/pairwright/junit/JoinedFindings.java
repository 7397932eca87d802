package dev.pairwright.junit;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.SpokenFindings;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Configuration;
import dev.pairwright.io.Console;
import dev.pairwright.report.Workplace;
import dev.pairwright.report.comparative.CampaignReports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * What an experiment shows, as the nodes of a test tree see it. There is one for each experiment and execution.
 *
 * @param capsule the experiment
 * @param campaignFolder where the campaign lies that was analysed
 * @param findings what it shows
 */
record JoinedFindings(Capsule capsule, Path campaignFolder, Findings findings) {

    static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(JoinedFindings.class);

    private static final CampaignName MAIN = new CampaignName("main");

    /**
     * The findings a class is about: after its experiment has been carried out, if that is done by the same launcher, else of what is there.
     *
     * @throws dev.pairwright.core.Refusal if anything is not right with the experiment, its class, the configuration or the ledgers
     * @throws TestAbortedException if there is no campaign yet
     */
    static JoinedFindings of(ExtensionContext context) {
        Path folder = ExperimentFolder.ofFindings(context.getRequiredTestClass());
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(folder, key -> find(context, folder), JoinedFindings.class);
    }

    private static JoinedFindings find(ExtensionContext context, Path folder) {
        Optional<Class<?>> experiment =
                Discoveries.OF_PROCESS.latest().executed(testClass -> CampaignStart.isExperiment(testClass, folder));
        if (experiment.isEmpty()) {
            return ofWhatIsThere(folder, SessionMemory.of(context));
        }
        RunningCampaign running = RunningCampaign.of(context, experiment.get(), folder);
        running.joinAll();
        Campaign campaign = running.campaign();
        JoinedFindings joined = of(campaign.capsule(), campaign.folder());
        joined.publish("");
        return joined;
    }

    private static JoinedFindings ofWhatIsThere(Path folder, SessionMemory memory) {
        Capsule capsule = Campaign.capsule(folder);
        CampaignName name = Configuration.system()
                .campaign()
                .or(() -> memory.campaign(folder))
                .or(() -> Configuration.system().model().campaign())
                .orElse(MAIN);
        Path campaign = Findings.folder(capsule, name);
        if (!Files.isRegularFile(campaign.resolve("campaign.json"))) {
            throw new TestAbortedException("TOO FEW PAIRS there is no campaign \"" + name + "\" of "
                    + capsule.experiment().experimentId()
                    + " yet: execute the class that is its @PairedExperiment, before this one or with it");
        }
        JoinedFindings joined = of(capsule, campaign);
        joined.publish(Workplace.current().path(CampaignReports.write(joined.findings(), capsule)));
        return joined;
    }

    /** The findings of a campaign whose pairs are there. */
    static JoinedFindings of(Capsule capsule, Path campaign) {
        return new JoinedFindings(
                capsule,
                campaign,
                CampaignReports.findings(
                        campaign, capsule, Configuration.system().head()));
    }

    /**
     * Tells them on the console. Those of a campaign that is being carried out are written when it is closed, with the report.
     *
     * @param written where they were written; empty if that is still to come
     */
    void publish(String written) {
        GateContext.remember(this);
        Console.println(
                "\n" + new SpokenFindings(findings).text() + (written.isEmpty() ? "" : "\n  written to " + written));
    }

    /** What has to stand in every title, such as {@code " (simulated, try-out)"}; empty for evidence as registered. */
    String marks() {
        return new SpokenFindings(findings).marks();
    }

    /** Why nothing may be concluded because an invariant is broken, if one is. */
    Optional<String> broken() {
        return new SpokenFindings(findings).broken();
    }

    /** Why nothing may be concluded yet, if a task has not its minimum. */
    Optional<String> tooFew() {
        return new SpokenFindings(findings).tooFew();
    }
}
