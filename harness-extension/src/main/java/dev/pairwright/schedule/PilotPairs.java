package dev.pairwright.schedule;

import dev.pairwright.core.ExperimentId;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Plans pilots: one pair of the first task with one variant first, and, where there is a second task, one pair of that with the other variant first. Nothing of it is
 * random.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PilotPairs {

    /** Name and version, as {@code schedule.json} records them. */
    public static final String NAME = "pilot-pairs/1";

    private static final int TASKS = 2;

    private PilotPairs() {}

    /**
     * The schedule of an experiment's pilot.
     *
     * @param experiment the experiment
     * @param seed its schedule seed, recorded and not used
     * @param tasks the experiment's tasks in its own order, at least one
     * @param a the variant that goes first in the first pair
     * @param b the variant that goes first in the second
     */
    public static Schedule plan(ExperimentId experiment, long seed, List<TaskId> tasks, VariantId a, VariantId b) {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no task to schedule; an experiment needs at least one");
        }
        PairNumbering numbering = new PairNumbering(1);
        List<PlannedPair> pairs = new ArrayList<>();
        for (int task = 1; task <= Math.min(TASKS, tasks.size()); task++) {
            boolean odd = task % 2 == 1;
            pairs.add(new PlannedPair(task, 1, numbering.id(task, 1), tasks.get(task - 1), odd ? a : b, odd ? b : a));
        }
        return new Schedule(Schedule.VERSION, experiment, seed, NAME, pairs);
    }

    /** Whether a schedule is that of a pilot: then it need not have a pair of every task. */
    public static boolean planned(Schedule schedule) {
        return schedule.algorithm().equals(NAME);
    }
}
