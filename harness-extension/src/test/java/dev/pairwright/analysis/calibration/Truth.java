package dev.pairwright.analysis.calibration;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.Observation;
import dev.pairwright.analysis.dataset.ObservedPair;
import dev.pairwright.analysis.dataset.PairedData;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What is true of a simulated campaign: tasks differ in difficulty, the runs of a pair are independent given the task.
 *
 * @param tasks how many
 * @param pairsPerTask pairs of each
 * @param success how much the second variant's rate of success is above the first's
 * @param shift how many standard deviations of a run its other values are above the first's
 */
record Truth(int tasks, int pairsPerTask, double success, double shift) {

    static final Truth NO_DIFFERENCE = new Truth(6, 15, 0, 0);

    private static final double[] ADHERENCE = {60, 80, 80, 100, 100, 100};

    /** One campaign. */
    PairedData campaign(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ObservedPair> pairs = new ArrayList<>();
        for (int round = 1; round <= pairsPerTask; round++) {
            for (int task = 0; task < tasks; task++) {
                double rate = .55 + .30 * task / tasks;
                pairs.add(new ObservedPair(
                        "pair-" + (task + 1) + String.format("%03d", round),
                        "TASK-" + (task + 1),
                        Optional.of(run(random, rate, 0)),
                        Optional.of(run(random, rate + success, shift))));
            }
        }
        return new PairedData(pairs);
    }

    private static Observation run(SplittableRandom random, double rate, double shift) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.TASK_SUCCESS, random.nextDouble() < rate ? 1.0 : 0.0);
        values.put(Metric.CONSTRAINT_ADHERENCE, ADHERENCE[random.nextInt(ADHERENCE.length)]);
        values.put(Metric.CLARIFICATION_COUNT, (double) Math.max(0, random.nextInt(6) - 3));
        values.put(Metric.RUNTIME, Math.exp(3 + .5 * (normal(random) + shift)));
        return new Observation(values);
    }

    /** By the polar method's older sister (Box and Muller 1958). */
    static double normal(SplittableRandom random) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
