package dev.pairwright.analysis.statistics;

import org.apache.commons.numbers.core.Sum;
import org.apiguardian.api.API;

/**
 * A straight line with one slope and a level of its own for every task: what a circumstance such as order or time does to pairs, whatever their tasks are
 * like. Ordinary least squares on values less their task's mean (Frisch and Waugh 1933).
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class WithinTasks {

    private WithinTasks() {}

    /**
     * The slope.
     *
     * @param circumstance of each pair, such as 1 for one order and -1 for the other
     * @param values one for each pair
     * @param tasks the pairs' tasks
     * @return not estimable if the circumstance does not vary within any task, or too few pairs are left for a standard error
     */
    public static Estimate<TTest> slope(double[] circumstance, double[] values, TaskIndex tasks) {
        double df = values.length - tasks.names().size() - 1.0;
        if (df < 1) {
            return Estimate.none(Reason.FEWER_THAN_THREE);
        }
        double[] x = centred(circumstance, tasks);
        double[] y = centred(values, tasks);
        double squares = Moments.squares(x, 0);
        if (squares <= 1e-12 * values.length) {
            return Estimate.none(Reason.ZERO_VARIANCE);
        }
        Sum product = Sum.create();
        for (int i = 0; i < x.length; i++) {
            product.addProduct(x[i], y[i]);
        }
        double slope = product.getAsDouble() / squares;
        double[] residuals = new double[y.length];
        double size = 0;
        for (int i = 0; i < y.length; i++) {
            residuals[i] = y[i] - slope * x[i];
            size = Math.max(size, Math.abs(values[i]));
        }
        double rest = Moments.squares(residuals, 0) / df;
        boolean dust = rest <= 1e-24 * Math.max(1, size * size);
        return TTest.of(slope, dust ? 0 : Math.sqrt(rest / squares), df);
    }

    private static double[] centred(double[] values, TaskIndex tasks) {
        double[] means = tasks.moments(values).stream()
                .mapToDouble(task -> task.mean().known().orElseThrow())
                .toArray();
        double[] centred = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - means[tasks.taskOf(i)];
        }
        return centred;
    }
}
