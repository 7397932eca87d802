package dev.pairwright.cli;

import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Printable;
import dev.pairwright.core.RunId;
import dev.pairwright.replay.Agreement;
import dev.pairwright.replay.Comparison;
import dev.pairwright.replay.Replay;
import dev.pairwright.replay.ReplayResult;
import dev.pairwright.report.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replays chosen runs. */
@Command(
        name = "replay",
        description = {
            "Carries chosen runs of a campaign out once more, from their locked inputs and pins, and says how far they come out as they did.",
            "One run of each task, unless any are named: both variants, successes and failures. No model is ever asked."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  pairwright replay", "  pairwright replay --campaign pilot", "  pairwright replay --run run-<id>"})
final class ReplayCommand implements Callable<Integer> {

    private static final int LONGEST = 300;

    @Mixin
    private GivenPlace place = new GivenPlace();

    @Option(names = "--run", paramLabel = "<run>", split = ",", description = "these runs alone")
    private List<String> runs = new ArrayList<>();

    @Mixin
    private Means means = new Means();

    @Override
    public Integer call() {
        List<RunId> wanted = runs.stream().map(this::run).toList();
        Path folder = place.capsule();
        means.load(folder);
        ReplayResult result = Replay.of(
                folder,
                means.configuration(place.campaign(), Optional.empty(), List.of(), Optional.empty()),
                wanted,
                HarnessTime.system());
        Voice.say(text(result));
        return ExitCode.of(result.holds());
    }

    private RunId run(String given) {
        try {
            return new RunId(given);
        } catch (IllegalArgumentException e) {
            throw place.usage("\"" + Printable.of(given, LONGEST) + "\" is no run's id");
        }
    }

    private static String text(ReplayResult result) {
        StringBuilder text = new StringBuilder(result.runs().size()
                + (result.runs().size() == 1 ? " run" : " runs") + " of campaign " + result.campaign() + " replayed: ");
        text.append(List.of(Agreement.values()).stream()
                .filter(kind -> !result.of(kind).isEmpty())
                .map(kind -> result.of(kind).size() + " " + kind.word().replace('_', ' '))
                .collect(Collectors.joining(", ")));
        for (Agreement kind : List.of(Agreement.ANOMALOUS, Agreement.NOT_REPLAYED, Agreement.EXPLAINABLE)) {
            result.of(kind).forEach(row -> text.append("\n  ").append(line(row)));
        }
        return text.append("\n  table   ")
                .append(Workplace.current().path(result.table()))
                .toString();
    }

    private static String line(Comparison row) {
        String values =
                row.recorded().equals(row.replayed()) ? "" : " was " + row.recorded() + ", now " + row.replayed();
        return row.agreement().word().replace('_', ' ') + ": " + row.run() + " " + row.measure()
                + Printable.of(values, LONGEST) + " (" + Printable.of(row.reason(), LONGEST) + ")";
    }
}
