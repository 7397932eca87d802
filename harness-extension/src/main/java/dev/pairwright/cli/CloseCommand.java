package dev.pairwright.cli;

import dev.pairwright.closure.Closing;
import dev.pairwright.closure.ClosingResult;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Printable;
import dev.pairwright.report.Workplace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Closes a campaign. */
@Command(
        name = "close",
        description = {
            "Closes a campaign: checks the plan's conditions for ending, records how it ended, and archives it.",
            "The archive can be checked with sha256sum and openssl alone. No pair is started any more."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  pairwright close", "  pairwright close --reason \"the budget is spent\" --to /media/disk/closed"})
final class CloseCommand implements Callable<Integer> {

    private static final int LONGEST_WORDS = 1_000;

    @Mixin
    private GivenPlace place = new GivenPlace();

    @Option(
            names = "--reason",
            paramLabel = "<words>",
            description = "why it ends where it does; needed unless every condition is met")
    private Optional<String> reason = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "<folder>",
            description = "where the archive goes (default: results/closed beside experiments/)")
    private Optional<Path> to = Optional.empty();

    @Mixin
    private Means means = new Means();

    @Override
    public Integer call() {
        if (reason.filter(words -> words.isBlank() || words.length() > LONGEST_WORDS)
                .isPresent()) {
            throw place.usage("--reason says in 1 to " + LONGEST_WORDS + " characters why");
        }
        Path folder = place.capsule();
        means.load(folder);
        ClosingResult closed = Closing.close(
                folder,
                means.configuration(place.campaign(), Optional.empty(), List.of(), Optional.empty()),
                reason.map(words -> Printable.of(words.strip(), LONGEST_WORDS)),
                to.orElseGet(() -> Closing.usualPlace(folder)),
                HarnessTime.system());
        Workplace here = Workplace.current();
        Voice.say("campaign " + closed.closure().campaign() + " is closed, "
                + closed.closure().outcome().words()
                + (closed.closure().reason().isEmpty()
                        ? ""
                        : ": " + closed.closure().reason())
                + "\n  pairs    " + closed.closure().pairs().analysed() + " of "
                + closed.closure().pairs().planned() + " count\n  page     " + here.path(closed.page())
                + "\n  archive  " + here.path(closed.archive()) + ", " + closed.files()
                + " files; VERIFY.txt in it says how it is checked\n  head     "
                + closed.closure().head() + "\n  publish the head where you cannot change it later");
        return ExitCode.HOLDS;
    }
}
