package dev.pairwright.campaign;

import java.nio.file.Files;
import java.nio.file.Path;

/** Another JVM that carries a campaign out; it creates the file named by its second argument before it opens it. */
final class CampaignProcess {

    private CampaignProcess() {}

    public static void main(String[] args) throws Exception {
        TestCampaign campaign = new TestCampaign(Path.of(args[0]));
        Files.createFile(Path.of(args[1]));
        try (Campaign open = campaign.open("parallelism", "2")) {
            open.schedule().pairs().forEach(pair -> open.join(pair.pairId()));
        }
    }
}
