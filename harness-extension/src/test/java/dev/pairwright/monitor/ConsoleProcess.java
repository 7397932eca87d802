package dev.pairwright.monitor;

import dev.pairwright.analysis.Stage;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

/** Another JVM that carries out a campaign of four pairs in a folder, and shows it as it is shown where it runs. */
final class ConsoleProcess {

    private ConsoleProcess() {}

    public static void main(String[] args) throws IOException {
        Stage stage = Stage.in(Path.of(args[0]), 2);
        Properties set = new Properties();
        set.setProperty(
                "pairwright.key",
                stage.capsule().folder().resolveSibling("key.pem").toString());
        try (Campaign campaign = Campaign.open(new CampaignRequest(
                stage.capsule().folder(),
                Configuration.from(set),
                schedule -> Selection.of(schedule, pair -> true),
                new ProgressMonitor(),
                false,
                HarnessTime.system()))) {
            campaign.schedule().pairs().forEach(pair -> campaign.join(pair.pairId()));
        }
        TreeRemoval.remove(stage.runs());
    }
}
