package dev.pairwright.agent.gateway;

import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.agent.Protocol;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.RateLimits;
import dev.pairwright.core.SpendingLimit;
import dev.pairwright.testkit.provider.ScriptedProvider;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Gateways that never wait: every pause lets a clock go on, and is noted. */
public final class QuickGateways {

    /** What a canary looks for. */
    public static final String KEY = "sk-canary-0123456789abcdef";

    /** Where it comes from. */
    public static final String VARIABLE = "PAIRWRIGHT_API_KEY";

    /** The model that is asked for. */
    public static final String MODEL = "model-1";

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final HarnessTime time = new HarnessTime(
            () -> Instant.parse("2026-01-01T00:00:00Z").plusNanos(nanos.get()), nanos::get, this::pause);
    private final Gateways gateways;

    private QuickGateways(SpendingLimit budget, RateLimits rate, Duration answer) {
        this.gateways = Gateways.live(
                Map.of(VARIABLE, KEY),
                new Spending(
                        budget, Map.of(MODEL, new TokenPrice(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.TEN, "USD"))),
                rate,
                time,
                new Patience(5, answer, Duration.ofMinutes(1), Duration.ofMillis(500)));
    }

    private void pause(Duration duration) {
        pauses.add(duration);
        nanos.addAndGet(duration.toNanos());
    }

    /** Gateways without limits. */
    public static QuickGateways unlimited() {
        return with("requests:1000000", RateLimits.NONE);
    }

    /** Gateways that give a provider up after a fifth of a second. */
    public static QuickGateways hasty() {
        return new QuickGateways(SpendingLimit.parse("requests:1000000"), RateLimits.NONE, Duration.ofMillis(200));
    }

    static QuickGateways with(String budget, RateLimits rate) {
        return new QuickGateways(SpendingLimit.parse(budget), rate, Duration.ofMinutes(10));
    }

    /** The gateways. */
    public Gateways gateways() {
        return gateways;
    }

    HarnessTime time() {
        return time;
    }

    /** Every pause there was. */
    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /** The scripted provider as an upstream that wants a key. */
    public static ModelUpstream upstream(ScriptedProvider provider, Protocol protocol) {
        return new ModelUpstream(
                "scripted",
                protocol,
                provider.baseUrl(protocol),
                Optional.of(VARIABLE),
                MODEL,
                Map.of(
                        "temperature",
                        com.fasterxml.jackson.databind.node.DoubleNode.valueOf(0.5),
                        "max_tokens",
                        com.fasterxml.jackson.databind.node.IntNode.valueOf(300)));
    }
}
