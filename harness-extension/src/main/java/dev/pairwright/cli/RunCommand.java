package dev.pairwright.cli;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.PairChoice;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.LiveView;
import dev.pairwright.pilot.Pilot;
import dev.pairwright.schedule.Schedule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Carries out the schedule. */
@Command(
        name = "run",
        description = {
            "Carries out the schedule, or what is left of it, after the pilot where the experiment asks for one.",
            "Some of its pairs alone go to the scratch campaign, which is never evidence, unless a campaign is named."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pairwright run experiments/exp-001-role-vs-goal",
            "  pairwright run --campaign pilot",
            "  pairwright run --task TASK-003 --campaign one-task",
            "  pairwright run --pairs TASK-003:1-5,TASK-001:7 --agent oracle",
            "  pairwright run --monitor"
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    private GivenPlace place = new GivenPlace();

    @Option(names = "--task", paramLabel = "<task>", split = ",", description = "all pairs of a task alone")
    private List<String> tasks = new ArrayList<>();

    @Option(
            names = "--pairs",
            paramLabel = "<pairs>",
            split = ",",
            description = "some pairs alone: TASK-001, TASK-003:7 or TASK-003:1-5")
    private List<String> pairs = new ArrayList<>();

    @Option(names = "--parallelism", paramLabel = "<n>", description = "how many pairs at a time (default: 1)")
    private Optional<Integer> parallelism = Optional.empty();

    @Option(
            names = "--monitor",
            paramLabel = "<port>",
            arity = "0..1",
            fallbackValue = "0",
            description = "show it in a browser while it runs, on this machine alone (default: a free port)")
    private Optional<Integer> monitor = Optional.empty();

    @Option(names = "--unmask", description = "call the variants by their names there, from the first pair on")
    private boolean unmask;

    @Mixin
    private Means means = new Means();

    @Override
    public Integer call() {
        if (parallelism.filter(slots -> slots < 1 || slots > 256).isPresent()) {
            throw place.usage("--parallelism is a number from 1 to 256");
        }
        if (monitor.filter(port -> port < 0 || port > 65_535).isPresent()) {
            throw place.usage("--monitor is a port from 1 to 65535, or none");
        }
        Path folder = place.capsule();
        means.load(folder);
        List<String> chosen = new ArrayList<>(tasks);
        chosen.addAll(pairs);
        Shown shown = new Shown();
        try (Campaign campaign = Pilot.open(
                new CampaignRequest(
                        folder,
                        means.configuration(place.campaign(), parallelism, chosen, Optional.empty()),
                        schedule -> selection(chosen, schedule),
                        Shown.listener(live()),
                        false,
                        HarnessTime.system()),
                Shown.ofPilot())) {
            shown.waitFor(campaign);
        }
        return ExitCode.of(shown.holds());
    }

    private Optional<LiveView> live() {
        return monitor.map(port -> new LiveView(port, unmask))
                .or(() -> Configuration.system().monitor());
    }

    private static Selection selection(List<String> chosen, Schedule schedule) {
        return Selection.of(schedule, PairChoice.of(chosen, schedule)::includes);
    }
}
