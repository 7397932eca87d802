package dev.pairwright.analysis;

import java.util.List;

/**
 * What the pairs themselves say, wherever they come from.
 *
 * @param observations how many there are, and what they are worth
 * @param hypotheses what was registered, in its order
 * @param metrics all metrics
 * @param orderAndDrift what order and time did
 * @param power what could be found
 */
record Results(
        Observations observations,
        List<HypothesisFinding> hypotheses,
        List<MetricFinding> metrics,
        OrderAndDrift orderAndDrift,
        Power power) {

    Results {
        hypotheses = List.copyOf(hypotheses);
        metrics = List.copyOf(metrics);
    }
}
