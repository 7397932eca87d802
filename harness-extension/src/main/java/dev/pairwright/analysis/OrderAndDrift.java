package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.TTest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What time and order did to the pairs: estimated, not assumed away.
 *
 * @param effects of position, carry-over and drift, metric by metric
 * @param days pairs by the UTC day they were begun on
 * @param servedModels pairs by the model that answered, first variant's side and second's
 * @param sides cached tokens and position by variant
 * @param gapSeconds the times between the two runs of a pair, in seconds; empty where they are not known
 * @param warnings what is doubtful, for people
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record OrderAndDrift(
        List<OrderEffect> effects,
        List<Group> days,
        List<Group> servedModels,
        List<Side> sides,
        Optional<Summary> gapSeconds,
        List<String> warnings) {

    /** How often order and time may be suspected wrongly in a campaign without any such effect. */
    public static final double FAMILY_LEVEL = .05;

    /** Copies the lists. */
    public OrderAndDrift {
        effects = List.copyOf(effects);
        days = List.copyOf(days);
        servedModels = List.copyOf(servedModels);
        sides = List.copyOf(sides);
        warnings = List.copyOf(warnings);
    }

    /**
     * One effect of order or time on a metric.
     *
     * @param metric which
     * @param kind of what
     * @param estimate its size with standard error, test and interval
     * @param suspicious whether its p, times the number of all effects that could be estimated, is at most {@link #FAMILY_LEVEL}
     */
    public record OrderEffect(Metric metric, Kind kind, Estimate<TTest> estimate, boolean suspicious) {}

    /** What an effect is of. */
    public enum Kind {
        /** Going second instead of first within a pair. */
        POSITION,
        /** What the first run of a pair leaves to the second, as far as it depends on the variant: pair sums by order. */
        CARRY_OVER,
        /** The difference between the variants, from the first pair to the last. */
        DRIFT_OF_DIFFERENCE,
        /** The level of both variants together, from the first pair to the last. */
        DRIFT_OF_LEVEL;

        /** The word in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Pairs that have something in common.
     *
     * @param name what
     * @param pairs how many
     * @param successDifference their mean difference of task success
     */
    public record Group(String name, int pairs, Estimate<Double> successDifference) {}

    /**
     * One variant's circumstances.
     *
     * @param variant its id
     * @param wentFirst in how many pairs it went first
     * @param wentSecond in how many it went second
     * @param cachedTokens the mean of input tokens the provider had cached
     */
    public record Side(String variant, int wentFirst, int wentSecond, Estimate<Double> cachedTokens) {}
}
