package dev.pairwright.analysis;

import dev.pairwright.analysis.locked.LockedCampaign;
import dev.pairwright.analysis.locked.LockedRun;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells what is threatened by pairs that do not count and by runs that count as something else than they look like.
 *
 * @param sample which pairs count
 * @param campaign the campaign
 * @param results what was found
 */
record SampleThreats(Sample sample, LockedCampaign campaign, Results results) {

    void tell(Threats threats) {
        if (!sample.excluded().isEmpty()) {
            threats.add(
                    "excluded",
                    true,
                    Numbers.count(sample.excluded().size(), "pair") + " not analysed: "
                            + sample.excluded().stream()
                                    .limit(5)
                                    .map(pair -> pair.pair() + " of " + pair.task() + " (" + pair.reason() + ")")
                                    .collect(Collectors.joining("; "))
                            + (sample.excluded().size() > 5 ? "; ..." : "") + ".");
        }
        if (sample.failed() > 0) {
            threats.add("failed", true, Numbers.count(sample.failed(), "pair") + " failed by a critical violation.");
        }
        sides("missing", "Missing sides of pairs that were begun", sample.missing(), threats);
        sides("unscored", "Runs that the infrastructure failed", sample.unscored(), threats);
        sides("aborted", "Runs that died or were stopped", sample.aborted(), threats);
        bounds(threats);
        flagged(
                LockedRun.COUNTED_AS_FAILURE,
                " whose agent did not end by itself counted as failures, although what was left satisfied the criteria",
                threats);
        flagged("timeout", " ran out of time: their runtime is the limit, not what the task takes", threats);
        flagged("adherence_not_measured", " without measured adherence: it is missing there, not 0", threats);
        departures(threats);
    }

    private static void sides(String kind, String what, List<Sample.SideCount> counts, Threats threats) {
        if (!counts.isEmpty()) {
            threats.add(
                    kind,
                    kind.equals("missing"),
                    what + ": "
                            + counts.stream()
                                    .map(side -> side.count() + " of " + side.variant() + " (" + side.cause() + ")")
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private void bounds(Threats threats) {
        results.metrics().forEach(metric -> metric.bounds()
                .ifPresent(bounds -> threats.add(
                        "bounds",
                        true,
                        metric.metric().code() + ": were all sides of the " + Numbers.count(bounds.pairs(), "pair")
                                + " without both known, the mean difference could be anything from "
                                + Numbers.signed(bounds.low()) + " to " + Numbers.signed(bounds.high()) + ".")));
    }

    private void flagged(String flag, String what, Threats threats) {
        Map<String, Integer> counts = new TreeMap<>();
        campaign.analysedRuns()
                .filter(run -> run.flags().contains(flag))
                .forEach(run -> counts.merge(run.variant().value(), 1, Integer::sum));
        if (!counts.isEmpty()) {
            int all = counts.values().stream().mapToInt(n -> n).sum();
            threats.add(
                    flag,
                    false,
                    Numbers.count(all, "run") + what + " ("
                            + counts.entrySet().stream()
                                    .map(count -> count.getValue() + " of " + count.getKey())
                                    .collect(Collectors.joining(", "))
                            + ").");
        }
    }

    private void departures(Threats threats) {
        campaign.analysedRuns()
                .map(LockedRun::notes)
                .filter(notes -> notes.startsWith("departure"))
                .distinct()
                .sorted()
                .forEach(notes -> threats.add("departure", false, "Runs note a " + notes + "."));
    }
}
