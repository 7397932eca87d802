package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/**
 * How long a provider is waited for.
 *
 * @param attempts how often a request is sent at most
 * @param answer how long until a response begins, and how long until its next bytes
 * @param longest the longest time between two attempts; a provider that asks for more is given up at once
 * @param first the time before the second attempt; it doubles from there
 */
record Patience(int attempts, Duration answer, Duration longest, Duration first) {

    /** What holds unless the settings say otherwise: five attempts, two minutes for an answer, one minute between attempts. */
    static final Patience DEFAULT =
            new Patience(5, Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofMillis(500));

    /** As the settings {@code attempts}, {@code answer_seconds} and {@code longest_wait_seconds} have it. */
    static Patience of(Map<String, JsonNode> settings) {
        return new Patience(
                settings.containsKey("attempts")
                        ? Math.max(1, settings.get("attempts").asInt())
                        : DEFAULT.attempts(),
                seconds(settings, "answer_seconds", DEFAULT.answer()),
                seconds(settings, "longest_wait_seconds", DEFAULT.longest()),
                DEFAULT.first());
    }

    private static Duration seconds(Map<String, JsonNode> settings, String name, Duration otherwise) {
        JsonNode given = settings.get(name);
        return given == null || !(given.asDouble() > 0)
                ? otherwise
                : Duration.ofNanos(Math.round(given.asDouble() * 1e9));
    }

    /** A provider that hangs is to be found out before the run's own time is up, lest the agent be blamed for it. */
    Patience within(Duration run) {
        Duration half = run.dividedBy(2);
        return new Patience(attempts, answer.compareTo(half) < 0 ? answer : half, longest, first);
    }
}
