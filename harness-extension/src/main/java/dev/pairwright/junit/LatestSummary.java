package dev.pairwright.junit;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The summary of a class's latest draft, in one place whatever the draft's folder is called: for a pull request. */
final class LatestSummary {

    private static final String FILE = "summary.md";

    private LatestSummary() {}

    static void copy(Campaign campaign, Path experiment, List<JudgeAgreement> judges) {
        Path written = campaign.folder().resolve("report").resolve(FILE);
        Path drafts = experiment.getParent().getParent();
        try {
            if (Files.isRegularFile(written)) {
                String said = judges.stream()
                        .map(judge -> "- " + judge.words() + "\n")
                        .collect(Collectors.joining());
                Files.writeString(
                        drafts.resolve(FILE),
                        Files.readString(written) + (said.isEmpty() ? "" : "\n## Judges\n\n" + said));
            }
        } catch (IOException e) {
            Console.println("pairwright: the summary could not be copied to " + drafts + ": " + e);
        }
    }
}
