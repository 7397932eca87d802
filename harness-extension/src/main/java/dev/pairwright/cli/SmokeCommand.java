package dev.pairwright.cli;

import dev.pairwright.campaign.DeterminismCheck;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The determinism smoke test. */
@Command(
        name = "smoke",
        description = {
            "Tests whether a capsule is deterministic: every task three times for each variant, with the same seed, in"
                    + " a copy.",
            "What comes of it must be the same bytes after the tasks' own normalisation, and the same violations. The"
                    + " oracle plays unless --agent says otherwise."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pairwright smoke experiments/exp-001-role-vs-goal",
            "  pairwright smoke --agent com.example.MyAgent --class-path build/my-agent.jar"
        })
final class SmokeCommand implements Callable<Integer> {

    private static final int LONGEST = 1_000;

    @Mixin
    private GivenPlace place = new GivenPlace();

    @Mixin
    private Means means = new Means();

    @Override
    public Integer call() {
        Path folder = place.capsule();
        means.load(folder);
        DeterminismCheck check = inScratch(folder);
        if (!check.differences().isEmpty()) {
            throw new Refusal(folder.getFileName() + " is not deterministic with " + check.agent() + ":\n"
                    + check.differences().stream()
                            .map(difference -> "  - " + Printable.of(difference, LONGEST))
                            .collect(Collectors.joining("\n"))
                    + "\n"
                    + "If a value may differ, such as a time, name it in \"normalize\" of the task's spec.json; if the"
                    + " agent draws by chance, set \"deterministic\": false in experiment.json");
        }
        Voice.say(folder.getFileName() + " is deterministic with " + check.agent() + ": " + check.runs()
                + " runs, every task three times for each variant, left the same");
        return ExitCode.HOLDS;
    }

    private DeterminismCheck inScratch(Path folder) {
        Path scratch = scratch();
        try {
            return DeterminismCheck.of(
                    folder, Optional.of(means.agent().orElse("oracle")), scratch, HarnessTime.system());
        } finally {
            remove(scratch);
        }
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("pairwright-smoke").toRealPath();
        } catch (IOException e) {
            throw new StorageFailure("make", Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static void remove(Path scratch) {
        try {
            TreeRemoval.remove(scratch);
        } catch (IOException e) {
            Voice.complain("could not remove " + scratch + ": " + e.getMessage());
        }
    }
}
