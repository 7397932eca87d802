package dev.pairwright.analysis.statistics;

import java.util.List;
import org.apache.commons.numbers.core.Sum;

/** What the variance within tasks says: how alike pairs of a task are, and how well the mean on these very tasks is known. */
final class TaskVariance {

    private TaskVariance() {}

    /** The intraclass correlation by analysis of variance (Donner 1986), for tasks of any sizes; not cut at zero. */
    static Estimate<Double> icc(double mean, List<TaskMean> tasks) {
        double n = tasks.stream().mapToInt(TaskMean::n).sum();
        double m = tasks.size();
        if (n <= m) {
            return Estimate.none(Reason.TASK_WITH_ONE_PAIR);
        }
        Sum between = Sum.create();
        double within = 0;
        double squaredSizes = 0;
        for (TaskMean task : tasks) {
            between.add(task.n() * (task.mean() - mean) * (task.mean() - mean));
            within += task.squares();
            squaredSizes += (double) task.n() * task.n();
        }
        double meanBetween = between.getAsDouble() / (m - 1);
        double meanWithin = within / (n - m);
        double size = (n - squaredSizes / n) / (m - 1);
        double total = meanBetween + (size - 1) * meanWithin;
        return total > 0 ? Estimate.of((meanBetween - meanWithin) / total) : Estimate.none(Reason.ZERO_VARIANCE);
    }

    /**
     * The mean of the tasks' means, each task of equal weight, as a stratified mean: standard error from the variances within tasks, degrees
     * of freedom by Welch 1947 and Satterthwaite 1946.
     *
     * @return not estimable if a task has one pair, or no task varies within
     */
    static Estimate<TTest> fixedTasks(List<TaskMean> tasks) {
        if (tasks.stream().anyMatch(task -> task.n() < 2)) {
            return Estimate.none(Reason.TASK_WITH_ONE_PAIR);
        }
        double m = tasks.size();
        double variance = 0;
        double squared = 0;
        for (TaskMean task : tasks) {
            double own = task.squares() / (task.n() - 1) / task.n();
            variance += own;
            squared += own * own / (task.n() - 1);
        }
        if (variance == 0) {
            return Estimate.none(Reason.ZERO_VARIANCE);
        }
        double mean = Moments.mean(tasks.stream().mapToDouble(TaskMean::mean).toArray());
        return TTest.of(mean, Math.sqrt(variance) / m, variance * variance / squared);
    }
}
