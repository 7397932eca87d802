package dev.pairwright.cli;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Resolution;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what was done about critical violations. */
@Command(
        name = "resolve",
        description = {
            "Says what was done about critical violations that halt a campaign.",
            "Their pairs run again whole; nothing else is started."
        },
        footerHeading = "%nExample:%n",
        footer = "  pairwright resolve V-0003 --resolution \"replaced the disk\"")
final class ResolveCommand implements Callable<Integer> {

    private static final Pattern VIOLATION = Pattern.compile("V-[0-9]{4,12}");
    private static final int LONGEST_WORDS = 1_000;

    @Parameters(arity = "1..*", paramLabel = "<violation>", split = ",", description = "such as V-0003")
    private List<String> violations = List.of();

    @Option(names = "--resolution", required = true, paramLabel = "<words>", description = "what was done about them")
    private String words = "";

    @Mixin
    private Place place = new Place();

    @Mixin
    private Means means = new Means();

    @Override
    public Integer call() {
        violations.stream()
                .filter(id -> !VIOLATION.matcher(id).matches())
                .findFirst()
                .ifPresent(id -> {
                    throw place.usage("\"" + id + "\" is no violation's id, such as V-0003");
                });
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            throw place.usage("--resolution says in 1 to " + LONGEST_WORDS + " characters what was done");
        }
        Path folder = place.capsule();
        means.load(folder);
        Resolution said = new Resolution(violations, Printable.of(words.strip(), 2 * LONGEST_WORDS));
        Shown shown = new Shown();
        try (Campaign campaign = Campaign.open(new CampaignRequest(
                folder,
                means.configuration(
                        place.campaign().or(() -> Optional.of(Place.MAIN)),
                        Optional.empty(),
                        List.of(),
                        Optional.of(said)),
                schedule -> Selection.of(schedule, pair -> true),
                shown,
                false,
                HarnessTime.system(),
                true))) {
            shown.note(campaign);
        }
        return ExitCode.of(shown.holds());
    }
}
