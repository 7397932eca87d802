package dev.pairwright.junit;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The summary of a class's latest draft, in one place whatever the draft's folder is called: for a pull request. */
final class LatestSummary {

    private static final String FILE = "summary.md";

    private LatestSummary() {}

    static void copy(Campaign campaign, Path experiment) {
        Path written = campaign.folder().resolve("report").resolve(FILE);
        Path drafts = experiment.getParent().getParent();
        try {
            if (Files.isRegularFile(written)) {
                Files.copy(written, drafts.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            Console.println("pairwright: the summary could not be copied to " + drafts + ": " + e);
        }
    }
}
