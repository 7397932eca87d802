package dev.pairwright.analysis;

import dev.pairwright.analysis.locked.LockedCampaign;
import dev.pairwright.analysis.locked.LockedPair;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.RunId;
import dev.pairwright.experiment.PairsPerTask;
import dev.pairwright.ledger.RegistryRow;
import dev.pairwright.ledger.RunStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts what became of the planned pairs and of every run that was begun.
 *
 * @param campaign the campaign
 * @param capsule its experiment
 */
record SampleFinder(LockedCampaign campaign, Capsule capsule) {

    private static final int LONGEST_CAUSE = 160;

    Sample find() {
        List<LockedPair> pairs = campaign.pairs();
        return new Sample(
                pairs.size(),
                count(LockedPair.Status.ANALYSED),
                (int) pairs.stream()
                        .filter(pair -> pair.status() == LockedPair.Status.ANALYSED && pair.violated())
                        .count(),
                count(LockedPair.Status.FAILED),
                excluded(),
                count(LockedPair.Status.NOT_RUN),
                count(LockedPair.Status.UNFINISHED),
                (int) pairs.stream().filter(pair -> pair.runs().size() == 1).count(),
                missing(),
                runs(RunStatus.UNSCORED),
                runs(RunStatus.ABORTED),
                tasks());
    }

    private int count(LockedPair.Status status) {
        return (int) campaign.pairs().stream()
                .filter(pair -> pair.status() == status)
                .count();
    }

    private List<Sample.ExcludedPair> excluded() {
        return campaign.pairs().stream()
                .filter(pair ->
                        pair.status() == LockedPair.Status.EXCLUDED || pair.status() == LockedPair.Status.DAMAGED)
                .map(pair -> new Sample.ExcludedPair(
                        pair.planned().pairId().value(), pair.planned().taskId().value(), pair.reason()))
                .toList();
    }

    /** Sides that should be there: not those of excluded pairs, nor of pairs that were never begun. */
    private List<Sample.SideCount> missing() {
        List<List<String>> sides = new ArrayList<>();
        for (LockedPair pair : campaign.pairs()) {
            if (pair.begun()
                    && pair.status() != LockedPair.Status.ANALYSED
                    && pair.status() != LockedPair.Status.EXCLUDED) {
                if (pair.first().isEmpty()) {
                    sides.add(List.of(capsule.experiment().first().variantId().value(), cause(pair)));
                }
                if (pair.second().isEmpty()) {
                    sides.add(List.of(capsule.experiment().second().variantId().value(), cause(pair)));
                }
            }
        }
        return counted(sides);
    }

    private static String cause(LockedPair pair) {
        return switch (pair.status()) {
            case FAILED -> "critical violation";
            case DAMAGED -> "not what was sealed";
            default -> pair.reason().contains("unscored") ? "unscored" : "not finished";
        };
    }

    /** Runs by their last row; a cause is known of those that a violation tells of. */
    private List<Sample.SideCount> runs(RunStatus status) {
        Map<RunId, RegistryRow> last = new LinkedHashMap<>();
        campaign.ledgers().rows().forEach(row -> last.put(row.runId(), row));
        List<List<String>> sides = new ArrayList<>();
        last.values().stream()
                .filter(row -> row.status() == status)
                .forEach(row -> sides.add(List.of(row.variant().value(), told(row.runId()))));
        return counted(sides);
    }

    private String told(RunId run) {
        return campaign.ledgers().violations().stream()
                .filter(entry -> entry.run().equals(Optional.of(run)))
                .findFirst()
                .map(entry -> entry.message().replaceFirst(";.*", "").replaceFirst("^unscored: ", ""))
                .map(cause -> cause.substring(0, Math.min(LONGEST_CAUSE, cause.length())))
                .orElse("tried again");
    }

    private static List<Sample.SideCount> counted(List<List<String>> sides) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        sides.forEach(side ->
                counts.computeIfAbsent(side.get(0), v -> new TreeMap<>()).merge(side.get(1), 1, Integer::sum));
        List<Sample.SideCount> counted = new ArrayList<>();
        counts.forEach((variant, causes) ->
                causes.forEach((cause, n) -> counted.add(new Sample.SideCount(variant, cause, n))));
        return counted;
    }

    private List<Sample.TaskSample> tasks() {
        Map<String, Integer> analysed = new HashMap<>();
        campaign.pairs().stream()
                .filter(pair -> pair.status() == LockedPair.Status.ANALYSED)
                .forEach(pair -> analysed.merge(pair.planned().taskId().value(), 1, Integer::sum));
        PairsPerTask wanted = capsule.experiment().pairsPerTask();
        return capsule.tasks().stream()
                .map(task -> task.id().value())
                .map(task ->
                        new Sample.TaskSample(task, analysed.getOrDefault(task, 0), wanted.minimum(), wanted.target()))
                .toList();
    }
}
