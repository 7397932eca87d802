package dev.pairwright.analysis.statistics;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Cluster-robust standard errors of a mean, tasks being the clusters: the sandwich estimators of a regression on a constant alone, in
 * closed form.
 *
 * @param cr0 without correction (Liang and Zeger 1986)
 * @param cr1 times the root of m/(m - 1)
 * @param cr1s times the root of m (n - 1)/((m - 1)(n - 1)), for one coefficient the same as CR1
 * @param cr2 each task's residual enlarged for its own leverage (Bell and McCaffrey 2002)
 * @param cr1Test the mean over CR1, m - 1 degrees of freedom
 * @param cr2Test the mean over CR2 with Satterthwaite degrees of freedom (Pustejovsky and Tipton 2018)
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ClusterRobust(
        double cr0, double cr1, double cr1s, double cr2, Estimate<TTest> cr1Test, Estimate<TTest> cr2Test) {

    /**
     * The standard errors.
     *
     * @param mean the mean over all pairs
     * @param tasks at least two
     */
    static ClusterRobust of(double mean, List<TaskMean> tasks) {
        double n = tasks.stream().mapToInt(TaskMean::n).sum();
        double m = tasks.size();
        double plain = 0;
        double enlarged = 0;
        for (TaskMean task : tasks) {
            double residual = task.n() * (task.mean() - mean);
            plain += residual * residual;
            enlarged += residual * residual / (1 - task.n() / n);
        }
        double cr0 = Math.sqrt(plain) / n;
        double cr1 = cr0 * Math.sqrt(m / (m - 1));
        double cr2 = Math.sqrt(enlarged) / n;
        return new ClusterRobust(
                cr0,
                cr1,
                cr1,
                cr2,
                TTest.of(mean, known(cr1, mean), m - 1),
                TTest.of(mean, known(cr2, mean), satterthwaite(n, tasks)));
    }

    /** A standard error that is nothing but rounding is none. */
    private static double known(double se, double mean) {
        return se <= 1e-12 * Math.max(1, Math.abs(mean)) ? 0 : se;
    }

    /**
     * Degrees of freedom of the CR2 variance, twice its squared mean over its variance, if all pairs were independent. The variance is a sum
     * of squares, one for each task, with covariances P[g,h] = a[g] a[h] (n[g] [g = h] - n[g] n[h]/n)/n^2 and a[g]^2 = 1/(1 - n[g]/n).
     */
    private static double satterthwaite(double n, List<TaskMean> tasks) {
        double diagonal = 0;
        double offDiagonal = 0;
        double squares = 0;
        for (TaskMean task : tasks) {
            double share = task.n() / n;
            double pull = share * share / (1 - share);
            diagonal += share * share;
            offDiagonal += pull;
            squares += pull * pull;
        }
        return 1 / (diagonal + offDiagonal * offDiagonal - squares);
    }
}
