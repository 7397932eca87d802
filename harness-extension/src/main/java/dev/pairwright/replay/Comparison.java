package dev.pairwright.replay;

import dev.pairwright.core.PairId;
import dev.pairwright.core.RunId;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A row of {@code replay-results.csv}: one measure of one run.
 *
 * @param run the locked run
 * @param task its task
 * @param variant its variant
 * @param pair its pair
 * @param measure what is compared
 * @param recorded as the locked run has it
 * @param replayed as it came out now
 * @param tolerance how far it may differ
 * @param agreement how far it does
 * @param reason why that is so, where it is not the same
 * @param replayedAt when
 */
@API(status = API.Status.INTERNAL)
public record Comparison(
        RunId run,
        TaskId task,
        VariantId variant,
        PairId pair,
        String measure,
        String recorded,
        String replayed,
        String tolerance,
        Agreement agreement,
        String reason,
        String replayedAt) {

    /** The header of the table: a contract with whoever reads it. */
    public static final List<String> HEADER = List.of(
            "run_id",
            "task_id",
            "variant",
            "pair_id",
            "measure",
            "recorded",
            "replayed",
            "tolerance",
            "agreement",
            "reason",
            "replayed_at");

    List<String> cells() {
        return List.of(
                run.value(),
                task.value(),
                variant.value(),
                pair.value(),
                measure,
                recorded,
                replayed,
                tolerance,
                agreement.word(),
                reason,
                replayedAt);
    }
}
