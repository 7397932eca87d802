package dev.pairwright.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Which pairs there are, and which of them count.
 *
 * @param planned pairs in the schedule
 * @param analysed pairs with both sides locked, verified and counted
 * @param completeWithViolation how many of those have a documented violation
 * @param failed pairs with a critical violation: not analysed
 * @param excluded pairs that the policy or a broken seal excludes, each with its reason
 * @param notRun planned pairs that nothing was ever begun of
 * @param unfinished pairs that were begun and have nothing that counts
 * @param alone pairs of which one side counts and the other is missing
 * @param missing the missing sides of pairs that were begun, by variant and cause
 * @param unscored runs of any attempt that the infrastructure failed, by variant and cause
 * @param aborted runs of any attempt that died or were stopped, by variant
 * @param tasks each task against its minimum and target, in the tasks' order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Sample(
        int planned,
        int analysed,
        int completeWithViolation,
        int failed,
        List<ExcludedPair> excluded,
        int notRun,
        int unfinished,
        int alone,
        List<SideCount> missing,
        List<SideCount> unscored,
        List<SideCount> aborted,
        List<TaskSample> tasks) {

    /** Copies the lists. */
    public Sample {
        excluded = List.copyOf(excluded);
        missing = List.copyOf(missing);
        unscored = List.copyOf(unscored);
        aborted = List.copyOf(aborted);
        tasks = List.copyOf(tasks);
    }

    /**
     * A pair that was carried out and does not count.
     *
     * @param pair its id
     * @param task its task
     * @param reason why it does not count
     */
    public record ExcludedPair(String pair, String task, String reason) {}

    /**
     * How many runs of a variant there are for one cause.
     *
     * @param variant the variant's id
     * @param cause why
     * @param count how many
     */
    public record SideCount(String variant, String cause, int count) {}

    /**
     * One task's pairs.
     *
     * @param task the task's id
     * @param analysed pairs that count
     * @param minimum below which nothing may be concluded
     * @param target how many are planned
     */
    public record TaskSample(String task, int analysed, int minimum, int target) {

        /** How many pairs are missing to the minimum. */
        public int missingToMinimum() {
            return Math.max(0, minimum - analysed);
        }

        /** How many pairs are missing to the target. */
        public int missingToTarget() {
            return Math.max(0, target - analysed);
        }
    }

    /** Whether every task has its minimum. */
    public boolean reachesMinimum() {
        return tasks.stream().allMatch(task -> task.missingToMinimum() == 0);
    }

    /** Whether every task has its target. */
    public boolean reachesTarget() {
        return tasks.stream().allMatch(task -> task.missingToTarget() == 0);
    }

    /** What is missing to the minimum, such as {@code 3 pairs of TASK-001, 1 pair of TASK-004}; empty if nothing is. */
    public String missingToMinimum() {
        return tasks.stream()
                .filter(task -> task.missingToMinimum() > 0)
                .map(task -> task.missingToMinimum()
                        + (task.missingToMinimum() == 1 ? " pair of " : " pairs of ")
                        + task.task())
                .collect(Collectors.joining(", "));
    }
}
