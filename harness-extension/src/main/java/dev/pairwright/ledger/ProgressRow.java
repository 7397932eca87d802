package dev.pairwright.ledger;

import dev.pairwright.core.PairId;
import dev.pairwright.core.RunId;
import dev.pairwright.core.TaskId;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A row of {@code progress.csv}.
 *
 * @param task the pair's task
 * @param pair the pair
 * @param firstVariantRun the run of the first declared variant
 * @param secondVariantRun the run of the second declared variant
 * @param status what became of the pair
 * @param completedAt when
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ProgressRow(
        TaskId task,
        PairId pair,
        RunId firstVariantRun,
        RunId secondVariantRun,
        PairStatus status,
        String completedAt) {

    /** Both runs. */
    public List<RunId> runs() {
        return List.of(firstVariantRun, secondVariantRun);
    }

    /** The same runs with another status. */
    public ProgressRow with(PairStatus other, String at) {
        return new ProgressRow(task, pair, firstVariantRun, secondVariantRun, other, at);
    }
}
