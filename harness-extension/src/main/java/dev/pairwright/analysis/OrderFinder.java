package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.RunCircumstances;
import dev.pairwright.analysis.dataset.Study;
import dev.pairwright.analysis.dataset.StudyPair;
import dev.pairwright.analysis.statistics.Moments;
import dev.pairwright.analysis.statistics.TTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what order, time and serving did.
 *
 * @param study the pairs
 * @param first the first variant
 * @param second the second variant
 */
record OrderFinder(Study study, ComparedVariant first, ComparedVariant second) {

    OrderAndDrift find() {
        List<OrderAndDrift.OrderEffect> effects = new OrderEffects(study).all();
        List<OrderAndDrift.Group> models = groups(OrderFinder::models);
        List<String> warnings = new ArrayList<>();
        effects.stream()
                .filter(OrderAndDrift.OrderEffect::suspicious)
                .map(OrderFinder::warning)
                .forEach(warnings::add);
        if (models.size() > 1) {
            warnings.add("More than one model answered ("
                    + models.stream().map(OrderAndDrift.Group::name).collect(Collectors.joining("; "))
                    + "): a difference may be the model's.");
        }
        List<OrderAndDrift.Side> sides = List.of(side(first, StudyPair::first), side(second, StudyPair::second));
        cached(sides).ifPresent(warnings::add);
        return new OrderAndDrift(effects, groups(OrderFinder::day), models, sides, gaps(), warnings);
    }

    private static String warning(OrderAndDrift.OrderEffect effect) {
        TTest test = effect.estimate().known().orElseThrow();
        String what =
                switch (effect.kind()) {
                    case POSITION -> "going second within a pair instead of first changes it by ";
                    case CARRY_OVER ->
                        "what the first run of a pair leaves to the second depends on the variant; half the change of the pair's level is ";
                    case DRIFT_OF_DIFFERENCE ->
                        "the difference between the variants changed from the first pair to the last by ";
                    case DRIFT_OF_LEVEL -> "the level of both variants changed from the first pair to the last by ";
                };
        return effect.metric().code() + ": " + what + Numbers.signed(test.estimate())
                + (effect.metric().isRatio() ? " in natural logarithms" : "") + " (" + Numbers.p(test.p()) + ").";
    }

    private List<OrderAndDrift.Group> groups(Function<StudyPair, Optional<String>> name) {
        Map<String, List<Double>> groups = new TreeMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        for (StudyPair pair : study.pairs()) {
            name.apply(pair).ifPresent(group -> {
                sizes.merge(group, 1, Integer::sum);
                List<Double> differences = groups.computeIfAbsent(group, g -> new ArrayList<>());
                if (pair.pair().isComplete(Metric.TASK_SUCCESS)) {
                    differences.add(pair.pair().second(Metric.TASK_SUCCESS).orElseThrow()
                            - pair.pair().first(Metric.TASK_SUCCESS).orElseThrow());
                }
            });
        }
        return groups.entrySet().stream()
                .map(group -> new OrderAndDrift.Group(
                        group.getKey(),
                        sizes.getOrDefault(group.getKey(), 0),
                        Moments.of(group.getValue().stream().mapToDouble(d -> d).toArray())
                                .mean()))
                .toList();
    }

    private static Optional<String> day(StudyPair pair) {
        return Stream.of(pair.first(), pair.second())
                .flatMap(Optional::stream)
                .map(RunCircumstances::startedAt)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(at -> at.toString().substring(0, 10));
    }

    private static Optional<String> models(StudyPair pair) {
        Optional<String> first = pair.first().flatMap(RunCircumstances::servedModel);
        Optional<String> second = pair.second().flatMap(RunCircumstances::servedModel);
        if (first.isEmpty() && second.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                first.equals(second)
                        ? first.orElseThrow()
                        : first.orElse("unknown") + " against " + second.orElse("unknown"));
    }

    private OrderAndDrift.Side side(ComparedVariant variant, Function<StudyPair, Optional<RunCircumstances>> which) {
        List<RunCircumstances> runs =
                study.pairs().stream().map(which).flatMap(Optional::stream).toList();
        return new OrderAndDrift.Side(
                variant.id(),
                (int) runs.stream().filter(run -> run.position() == 1).count(),
                (int) runs.stream().filter(run -> run.position() == 2).count(),
                Moments.of(runs.stream()
                                .map(RunCircumstances::cachedTokens)
                                .flatMap(Optional::stream)
                                .mapToDouble(tokens -> tokens)
                                .toArray())
                        .mean());
    }

    private static Optional<String> cached(List<OrderAndDrift.Side> sides) {
        double one = sides.get(0).cachedTokens().known().orElse(0.0);
        double other = sides.get(1).cachedTokens().known().orElse(0.0);
        return Math.abs(one - other) > Math.max(one, other) / 2
                ? Optional.of("The provider had cached " + Numbers.value(one) + " input tokens a run of "
                        + sides.get(0).variant() + " and " + Numbers.value(other) + " of "
                        + sides.get(1).variant()
                        + ": times and costs are not comparable.")
                : Optional.empty();
    }

    private Optional<Summary> gaps() {
        double[] gaps = study.pairs().stream()
                .map(OrderFinder::gap)
                .flatMap(Optional::stream)
                .mapToDouble(gap -> gap.toMillis() / 1000.0)
                .toArray();
        return gaps.length == 0 ? Optional.empty() : Optional.of(Summaries.of(false, gaps));
    }

    private static Optional<Duration> gap(StudyPair pair) {
        if (pair.first().isEmpty() || pair.second().isEmpty()) {
            return Optional.empty();
        }
        boolean inOrder = pair.first().get().position() == 1;
        RunCircumstances before = inOrder ? pair.first().get() : pair.second().get();
        RunCircumstances after = inOrder ? pair.second().get() : pair.first().get();
        return before.endedAt().flatMap(end -> after.startedAt().map(start -> Duration.between(end, start)));
    }
}
