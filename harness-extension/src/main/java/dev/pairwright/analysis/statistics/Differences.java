package dev.pairwright.analysis.statistics;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/** The differences of complete pairs, second minus first, in the order of the pairs, with their tasks. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Differences {

    private final double[] exact;
    private final double[] rounded;
    private final TaskIndex tasks;

    private Differences(double[] exact, double[] rounded, TaskIndex tasks) {
        if (exact.length != tasks.pairs()) {
            throw new IllegalArgumentException(exact.length + " differences for " + tasks.pairs() + " pairs");
        }
        this.exact = exact;
        this.rounded = rounded;
        this.tasks = tasks;
    }

    /**
     * Differences of decimals, rounded to ten places at once.
     *
     * @param first the first variant's values
     * @param second the second variant's, in the same order
     */
    public static Differences ofDecimals(double[] first, double[] second, TaskIndex tasks) {
        double[] rounded = Decimals.round(difference(first, second, (a, b) -> b - a));
        return new Differences(rounded, rounded, tasks);
    }

    /**
     * Differences of natural logarithms; rounded only where values are ranked or told apart.
     *
     * @param first the first variant's values, positive
     * @param second the second variant's, in the same order
     */
    public static Differences ofLogarithms(double[] first, double[] second, TaskIndex tasks) {
        double[] exact = difference(first, second, (a, b) -> Math.log(b) - Math.log(a));
        return new Differences(exact, Decimals.round(exact), tasks);
    }

    private static double[] difference(double[] first, double[] second, DoubleBinaryOperator minus) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " first values, " + second.length + " second values");
        }
        double[] differences = IntStream.range(0, first.length)
                .mapToDouble(i -> minus.applyAsDouble(first[i], second[i]))
                .toArray();
        if (!Arrays.stream(differences).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a difference is not a finite number");
        }
        return differences;
    }

    /** For means: as they are. */
    public double[] exact() {
        return exact.clone();
    }

    /** For ranks, ties and zeros: to ten decimal places. */
    public double[] rounded() {
        return rounded.clone();
    }

    /** The pairs' tasks. */
    public TaskIndex tasks() {
        return tasks;
    }
}
