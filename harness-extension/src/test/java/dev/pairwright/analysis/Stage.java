package dev.pairwright.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.Selection;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.capsule.CapsuleLoader;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.testkit.CapsuleBuilder;
import dev.pairwright.testkit.InstalledChecks;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A small experiment whose campaigns are really carried out by {@link Playing}, and analysed.
 *
 * @param capsule the experiment's files
 */
public record Stage(CapsuleBuilder capsule) {

    public static Stage in(Path home, int pairsPerTask) {
        return in(home, pairsPerTask, experiment -> {});
    }

    public static Stage in(Path home, int pairsPerTask, Consumer<ObjectNode> change) {
        Playing.begin();
        CapsuleBuilder capsule = CapsuleBuilder.in(home)
                .experiment(experiment -> {
                    experiment.putObject("pairs_per_task").put("minimum", 2).put("target", pairsPerTask);
                    ((ObjectNode) experiment.get("agent"))
                            .put("adapter", Playing.class.getName())
                            .put("deterministic", false);
                    ((ObjectNode) experiment.get("policies")).put("attempts_per_pair", 2);
                })
                .experiment(change);
        capsule.write();
        return new Stage(capsule);
    }

    public Path runs() {
        return capsule.folder().resolve("runs");
    }

    public Capsule read() {
        return CapsuleLoader.load(capsule.folder(), new InstalledChecks());
    }

    /** Carries everything out that is left. */
    public Stage play(String... properties) {
        return play(pair -> true, properties);
    }

    public Stage play(Predicate<PlannedPair> wanted, String... properties) {
        Properties set = new Properties();
        set.setProperty(
                "pairwright.key", capsule.folder().resolveSibling("key.pem").toString());
        for (int i = 0; i < properties.length; i += 2) {
            set.setProperty("pairwright." + properties[i], properties[i + 1]);
        }
        try (Campaign campaign = Campaign.open(new CampaignRequest(
                capsule.folder(),
                Configuration.from(set),
                schedule -> Selection.of(schedule, wanted),
                CampaignListener.SILENT,
                false,
                HarnessTime.system()))) {
            campaign.schedule().pairs().stream()
                    .filter(pair -> campaign.selection().pairs().contains(pair.pairId()))
                    .forEach(pair -> campaign.join(pair.pairId()));
        }
        return this;
    }

    public Findings findings() {
        return Findings.of(runs(), read());
    }

    public Findings findings(String campaign) {
        return Findings.of(Findings.folder(read(), new CampaignName(campaign)), read());
    }
}
