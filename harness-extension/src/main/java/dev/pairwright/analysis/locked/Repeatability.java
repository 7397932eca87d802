package dev.pairwright.analysis.locked;

import dev.pairwright.core.Sha256;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each run its reproducibility: the share of the other counted runs of its task, variant and seed that left the same, after normalisation. The values
 * of one such group overlap: they are all made of the same comparisons.
 *
 * @param pairs all pairs
 */
record Repeatability(List<LockedPair> pairs) {

    private record Cell(TaskId task, VariantId variant, long seed) {}

    List<LockedPair> measured() {
        Map<Cell, Map<Sha256, Integer>> cells = new HashMap<>();
        Map<Cell, Integer> sizes = new HashMap<>();
        for (LockedPair pair : pairs) {
            if (pair.status() == LockedPair.Status.ANALYSED) {
                for (LockedRun run : pair.runs()) {
                    cells.computeIfAbsent(cell(run), c -> new HashMap<>()).merge(run.outputs(), 1, Integer::sum);
                    sizes.merge(cell(run), 1, Integer::sum);
                }
            }
        }
        return pairs.stream()
                .map(pair -> pair.status() == LockedPair.Status.ANALYSED
                        ? pair.with(
                                pair.first().map(run -> run.withReproducibility(share(run, cells, sizes))),
                                pair.second().map(run -> run.withReproducibility(share(run, cells, sizes))))
                        : pair)
                .toList();
    }

    private static Optional<Double> share(
            LockedRun run, Map<Cell, Map<Sha256, Integer>> cells, Map<Cell, Integer> sizes) {
        int others = sizes.getOrDefault(cell(run), 1) - 1;
        int same = cells.getOrDefault(cell(run), Map.of()).getOrDefault(run.outputs(), 1) - 1;
        return others == 0 ? Optional.empty() : Optional.of((double) same / others);
    }

    private static Cell cell(LockedRun run) {
        return new Cell(run.task(), run.variant(), run.seed());
    }
}
