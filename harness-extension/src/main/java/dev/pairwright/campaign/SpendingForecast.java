package dev.pairwright.campaign;

import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.Budget;
import dev.pairwright.core.SpendingLimit;
import dev.pairwright.experiment.Price;
import dev.pairwright.experiment.Variant;
import dev.pairwright.schedule.PlannedPair;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a start may come to: a guess, by the calls of the tasks' solutions and the length of the texts, and the most that the limits of a run allow.
 *
 * @param capsule the experiment
 * @param upstreams the models
 * @param prices what they cost, where known
 */
record SpendingForecast(Capsule capsule, Map<Variant, ModelUpstream> upstreams, Map<Variant, Price> prices) {

    private static final int CHARACTERS_A_TOKEN = 4;
    private static final long TOOLS = 700;
    private static final long ANSWER = 150;
    private static final long RESULT = 250;

    private record Use(long requests, long input, long output, BigDecimal cost, BigDecimal most) {

        static final Use NONE = new Use(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

        Use plus(Use other) {
            return new Use(
                    requests + other.requests,
                    input + other.input,
                    output + other.output,
                    cost.add(other.cost),
                    most.add(other.most));
        }
    }

    List<String> lines(List<PlannedPair> pairs, SpendingLimit budget) {
        Use use = pairs.stream()
                .flatMap(pair -> upstreams.keySet().stream().map(variant -> of(pair, variant)))
                .reduce(Use.NONE, Use::plus);
        int runs = pairs.size() * upstreams.size();
        Budget limits = Budget.within(Duration.ZERO);
        String models = upstreams.values().stream()
                .map(upstream -> upstream.model() + " at " + upstream.baseUrl())
                .distinct()
                .collect(Collectors.joining(" and "));
        String currency =
                prices.values().stream().map(Price::currency).findFirst().orElse("");
        String cost = prices.size() < upstreams.size()
                ? "; experiment.json has no price for it"
                : ", " + money(use.cost()) + " " + currency;
        return List.of(
                "asks " + models,
                String.format(
                        Locale.ROOT,
                                "planned %,d runs, about %,d requests, %,d input and %,d output tokens",
                                runs, use.requests(), use.input(), use.output())
                        + cost,
                String.format(Locale.ROOT, "at most %,d requests and %,d tokens", runs * (long) limits.steps(), runs * limits.tokens())
                        + (prices.size() < upstreams.size() ? "" : ", " + money(use.most()) + " " + currency),
                "budget " + budget
                        + " for this start; a pair that has begun may finish, no other begins once it is used up");
    }

    /** As many turns as the solution has calls, each reading all that came before it. */
    private Use of(PlannedPair pair, Variant variant) {
        CapsuleTask task = capsule.task(pair.taskId()).orElseThrow();
        long calls = task.solution().calls().size();
        long first = TOOLS
                + (capsule.specification(variant.variantId()).text().length()
                                + task.spec().instruction().length())
                        / CHARACTERS_A_TOKEN;
        long input = calls * first + (ANSWER + RESULT) * calls * (calls - 1) / 2;
        long output = calls * ANSWER;
        Price price = prices.get(variant);
        long most = Budget.within(Duration.ZERO).tokens();
        return new Use(
                calls,
                input,
                output,
                price == null ? BigDecimal.ZERO : price.of(input, 0, output),
                price == null ? BigDecimal.ZERO : price.of(most, 0, 0).max(price.of(0, 0, most)));
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UP).toPlainString();
    }
}
