package dev.pairwright.analysis.calibration;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.Observation;
import dev.pairwright.analysis.dataset.ObservedPair;
import dev.pairwright.analysis.dataset.RunCircumstances;
import dev.pairwright.analysis.dataset.Study;
import dev.pairwright.analysis.dataset.StudyPair;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What a campaign of equal variants suffers from. Sizes are in standard deviations of a run's latent quality, which decides success and moves the logarithm of
 * runtime alike.
 *
 * @param position what going second adds
 * @param carryOver what a run of the second variant leaves to the run after it in its pair
 * @param driftOfLevel what both variants gain from the first pair to the last
 * @param driftOfDifference what the second variant gains on the first in that time
 * @param taskSpread the standard deviation, over tasks, of what the second variant has ahead of the first
 */
record Disturbance(
        double position, double carryOver, double driftOfLevel, double driftOfDifference, double taskSpread) {

    static final Disturbance NONE = new Disturbance(0, 0, 0, 0, 0);

    private static final int TASKS = 6;
    private static final int PAIRS_PER_TASK = 15;

    /** One campaign of 90 pairs, the order balanced by chance. */
    Study campaign(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] ahead = new double[TASKS];
        for (int task = 0; task < TASKS; task++) {
            ahead[task] = taskSpread * Truth.normal(random);
        }
        List<StudyPair> pairs = new ArrayList<>();
        for (int round = 0; round < PAIRS_PER_TASK; round++) {
            for (int task = 0; task < TASKS; task++) {
                double time = (round * TASKS + task) / (TASKS * PAIRS_PER_TASK - 1.0);
                boolean swapped = random.nextBoolean();
                double level = .3 + .1 * task + driftOfLevel * time;
                double first = level + (swapped ? position + carryOver : 0);
                double second = level + ahead[task] + driftOfDifference * time + (swapped ? 0 : position);
                pairs.add(new StudyPair(
                        new ObservedPair(
                                "pair-" + (task + 1) + "-" + (round + 1),
                                "TASK-" + (task + 1),
                                Optional.of(run(random, first)),
                                Optional.of(run(random, second))),
                        Optional.of(swapped ? RunCircumstances.SECOND : RunCircumstances.FIRST),
                        Optional.of(swapped ? RunCircumstances.FIRST : RunCircumstances.SECOND)));
            }
        }
        return new Study(pairs);
    }

    private static Observation run(SplittableRandom random, double quality) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.TASK_SUCCESS, quality + Truth.normal(random) > 0 ? 1.0 : 0.0);
        values.put(Metric.RUNTIME, Math.exp(3 - .5 * (quality + Truth.normal(random))));
        return new Observation(values);
    }
}
