package dev.pairwright.campaign;

import dev.pairwright.core.HarnessTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Another JVM that carries a campaign out; it creates the file named by its second argument before it opens it, and the one named by its third when it is open. */
final class CampaignProcess {

    private CampaignProcess() {}

    public static void main(String[] args) throws Exception {
        TestCampaign campaign = new TestCampaign(Path.of(args[0]));
        CampaignListener listener = new CampaignListener() {
            @Override
            public void opened(Campaign opened, Selection selection) {
                create(args[2]);
            }
        };
        create(args[1]);
        try (Campaign open = campaign.open(listener, pair -> true, HarnessTime.system(), "parallelism", "2")) {
            open.schedule().pairs().forEach(pair -> open.join(pair.pairId()));
        }
    }

    private static void create(String file) {
        try {
            Files.createFile(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
