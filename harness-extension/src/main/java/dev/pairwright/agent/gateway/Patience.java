package dev.pairwright.agent.gateway;

import java.time.Duration;

/**
 * How long a provider is waited for.
 *
 * @param attempts how often a request is sent at most
 * @param answer how long until a response begins, and how long until its next bytes
 * @param longest the longest time between two attempts; a provider that asks for more is given up at once
 * @param first the time before the second attempt; it doubles from there
 */
record Patience(int attempts, Duration answer, Duration longest, Duration first) {

    /** Five attempts, ten minutes for an answer, at most one minute between attempts. */
    static final Patience USUAL =
            new Patience(5, Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofMillis(500));

    /** For a run of this length: a provider that hangs is to be found out before the run's own time is up, lest the agent be blamed for it. */
    Patience within(Duration run) {
        Duration most = run.multipliedBy(3).dividedBy(4);
        return new Patience(attempts, answer.compareTo(most) < 0 ? answer : most, longest, first);
    }
}
