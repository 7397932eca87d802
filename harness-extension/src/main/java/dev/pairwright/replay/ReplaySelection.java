package dev.pairwright.replay;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.locked.LockedCampaign;
import dev.pairwright.analysis.locked.LockedPair;
import dev.pairwright.analysis.locked.LockedRun;
import dev.pairwright.core.RunId;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses which runs are replayed: one of each task, so that both variants, and success and failure, are among them as far as there are any. The same campaign gives the same
 * choice.
 */
final class ReplaySelection {

    private ReplaySelection() {}

    private record Kind(VariantId variant, boolean success) {
        static Kind of(LockedRun run) {
            return new Kind(
                    run.variant(), run.measured().value(Metric.TASK_SUCCESS).orElse(0.0) == 1.0);
        }
    }

    /** One run of each task that has any, in the order of the tasks' ids. */
    static List<RunId> of(LockedCampaign campaign) {
        Map<TaskId, List<LockedRun>> byTask = new LinkedHashMap<>();
        campaign.pairs().stream()
                .filter(pair -> pair.status() == LockedPair.Status.ANALYSED)
                .sorted(Comparator.comparing((LockedPair pair) -> pair.planned().taskId())
                        .thenComparing(pair -> pair.planned().position()))
                .forEach(pair -> byTask.computeIfAbsent(pair.planned().taskId(), task -> new ArrayList<>())
                        .addAll(pair.runs()));
        Map<Kind, Integer> had = new HashMap<>();
        List<RunId> chosen = new ArrayList<>();
        byTask.values().forEach(runs -> {
            LockedRun next = runs.stream()
                    .min(Comparator.<LockedRun>comparingInt(run -> had.getOrDefault(Kind.of(run), 0))
                            .thenComparingInt(run -> ofVariant(had, run)))
                    .orElseThrow();
            had.merge(Kind.of(next), 1, Integer::sum);
            chosen.add(next.id());
        });
        return chosen;
    }

    private static int ofVariant(Map<Kind, Integer> had, LockedRun run) {
        return had.entrySet().stream()
                .filter(kind -> kind.getKey().variant().equals(run.variant()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
