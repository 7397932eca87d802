package dev.pairwright.campaign;

import java.nio.file.Path;

/** Another JVM that holds a campaign until it is ended; it creates the file named by its second argument once it does. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] args) throws Exception {
        TestCampaign campaign = new TestCampaign(Path.of(args[0]));
        try (Campaign held = campaign.open(pair -> false, "campaign", "main")) {
            java.nio.file.Files.createFile(Path.of(args[1]));
            Thread.sleep(held.folder().toString().isEmpty() ? 0 : 120_000);
        }
    }
}
