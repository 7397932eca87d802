package dev.pairwright.analysis.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * The differences by task: pairs of one task may resemble each other, and the tasks may be seen as fixed or as a sample.
 *
 * @param tasks each task's mean difference, in the order of their first pair
 * @param mean the mean over all pairs
 * @param seIid its standard error if all pairs were independent
 * @param robust standard errors that allow any likeness within a task
 * @param icc the intraclass correlation; may be negative; none if every task has one pair
 * @param taskMeans Student's t over the tasks' means: new tasks, each of the same weight
 * @param signFlip two-sided p of flipping the signs of whole tasks' means, all patterns counted
 * @param smallestSignFlip the least that p can be with so many tasks
 * @param fixedTasks the mean of the tasks' means, on these tasks: variance from within the tasks alone
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TaskAnalysis(
        List<TaskMean> tasks,
        double mean,
        double seIid,
        ClusterRobust robust,
        Estimate<Double> icc,
        Estimate<TTest> taskMeans,
        Estimate<Double> signFlip,
        double smallestSignFlip,
        Estimate<TTest> fixedTasks) {

    /**
     * The analysis of differences.
     *
     * @param differences second minus first, one for each pair
     * @param index the pairs' tasks
     * @return not estimable for one task, fewer than three pairs, or without variance
     */
    public static Estimate<TaskAnalysis> of(double[] differences, TaskIndex index) {
        if (index.names().size() < 2) {
            return Estimate.none(index.names().isEmpty() ? Reason.NO_PAIRS : Reason.ONE_TASK);
        }
        if (differences.length < 3) {
            return Estimate.none(Reason.FEWER_THAN_THREE);
        }
        return Moments.of(differences).varying().map(all -> of(all, means(differences, index)));
    }

    private static List<TaskMean> means(double[] differences, TaskIndex index) {
        List<Moments> moments = index.moments(differences);
        return IntStream.range(0, moments.size())
                .mapToObj(task -> TaskMean.of(index.names().get(task), moments.get(task)))
                .toList();
    }

    private static TaskAnalysis of(Moments all, List<TaskMean> tasks) {
        double mean = all.mean().known().orElseThrow();
        double[] means = tasks.stream().mapToDouble(TaskMean::mean).toArray();
        return new TaskAnalysis(
                tasks,
                mean,
                all.sd().known().orElseThrow() / Math.sqrt(all.n()),
                ClusterRobust.of(mean, tasks),
                TaskVariance.icc(mean, tasks),
                PairedT.of(means).map(PairedT::test),
                TaskSignFlip.twoSided(means),
                Math.scalb(2.0, -means.length),
                TaskVariance.fixedTasks(tasks));
    }
}
