package dev.pairwright.campaign;

import dev.pairwright.core.PairId;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Which run a person wants pinned by hand. All but pair and variant is known from the schedule, and only held against it.
 *
 * @param pair its pair
 * @param variant its variant
 * @param task the task the person takes the pair for
 * @param seed the seed the person takes it to have
 * @param output the folder the person takes to be reserved for it; {@code {timestamp}} stands for the time that is told when it is
 */
@API(status = API.Status.INTERNAL)
public record HandOrder(
        PairId pair, VariantId variant, Optional<TaskId> task, Optional<Long> seed, Optional<String> output) {}
