package dev.pairwright.agent.gateway;

import dev.pairwright.core.SpendingLimit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** Counts what all runs of a start use together, and says when no further pair may begin. */
final class Spending {

    private final SpendingLimit limit;
    private final Map<String, TokenPrice> prices;
    private long requests;
    private Usage usage = Usage.NONE;
    private BigDecimal cost = BigDecimal.ZERO;
    private Optional<String> stopped = Optional.empty();

    Spending(SpendingLimit limit, Map<String, TokenPrice> prices) {
        this.limit = limit;
        this.prices = Map.copyOf(prices);
    }

    synchronized void requested() {
        requests++;
    }

    synchronized void used(String model, Usage more) {
        usage = usage.plus(more);
        TokenPrice price = prices.get(model);
        if (price != null) {
            cost = cost.add(price.of(more));
        }
    }

    /** The first reason counts. */
    synchronized void stop(String why) {
        stopped = stopped.or(() -> Optional.of(why));
    }

    /** Why no further pair may begin, if so. */
    synchronized Optional<String> stopped() {
        return stopped.or(this::spent);
    }

    private Optional<String> spent() {
        if (limit.requests().filter(most -> requests >= most).isPresent()) {
            return reached(requests + " of " + limit.requests().get() + " requests");
        }
        if (limit.tokens().filter(most -> usage.total() >= most).isPresent()) {
            return reached(usage.total() + " of " + limit.tokens().get() + " tokens");
        }
        if (limit.cost().filter(most -> cost.compareTo(most) >= 0).isPresent()) {
            return reached(money(cost) + " of " + limit.cost().get().toPlainString() + " " + currency());
        }
        return Optional.empty();
    }

    private static Optional<String> reached(String what) {
        return Optional.of("the budget of this start is used up: " + what);
    }

    /** What was used, in words; none before the first request. */
    synchronized Optional<String> inWords() {
        if (requests == 0) {
            return Optional.empty();
        }
        String tokens = Words.count(requests, "request") + ", " + usage.input() + " input tokens"
                + (usage.cached() > 0 ? " (" + usage.cached() + " cached)" : "") + ", " + usage.output()
                + " output tokens";
        return Optional.of(prices.isEmpty() ? tokens : tokens + ", " + money(cost) + " " + currency());
    }

    private String currency() {
        return prices.values().stream().map(TokenPrice::currency).findFirst().orElse("");
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
