package dev.pairwright.agent.gateway;

import dev.pairwright.core.HarnessTime;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;

/** When a request is sent again: as often as allowed, after times that double and are spread at random, or after what the provider asks for. */
final class Retries {

    static final String COORDINATES = "io.github.resilience4j:resilience4j-retry:2.4.0";

    private static final double SPREAD = 0.5;

    private final RetryConfig config;
    private final HarnessTime.Sleeper sleeper;

    Retries(Patience patience, HarnessTime.Sleeper sleeper) {
        this.sleeper = sleeper;
        IntervalFunction backoff =
                IntervalFunction.ofExponentialRandomBackoff(patience.first(), 2.0, SPREAD, patience.longest());
        this.config = RetryConfig.<Attempt>custom()
                .maxAttempts(patience.attempts())
                .retryOnResult(
                        attempt -> attempt instanceof Attempt.Failed failed && failed.next() == Attempt.Next.RETRY)
                .intervalBiFunction((number, tried) -> tried.get() instanceof Attempt.Failed failed
                        ? failed.after().map(Duration::toMillis).orElseGet(() -> backoff.apply(number))
                        : backoff.apply(number))
                .build();
    }

    /** Asks. */
    interface Asking {
        Attempt ask() throws InterruptedException;
    }

    /**
     * Asks until there is an answer, or no more attempts.
     *
     * @param effort takes note of each attempt and each wait
     */
    Attempt untilAnswered(Asking asking, Effort effort) throws InterruptedException {
        Retry.AsyncContext<Attempt> context = Retry.of("provider", config).asyncContext();
        while (true) {
            effort.attempt();
            Attempt attempt = asking.ask();
            long millis = context.onResult(attempt);
            if (millis < 1) {
                return attempt;
            }
            Duration wait = Duration.ofMillis(millis);
            effort.waited(wait);
            sleeper.sleep(wait);
        }
    }
}
