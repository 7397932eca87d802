package dev.pairwright.agent.gateway;

import java.time.Duration;

/** How much it took to get an answer. */
final class Effort {

    private int attempts;
    private Duration waited = Duration.ZERO;

    synchronized void attempt() {
        attempts++;
    }

    synchronized void waited(Duration time) {
        waited = waited.plus(time);
    }

    /** How often the request was sent. */
    synchronized int attempts() {
        return attempts;
    }

    /** How long it was held back, by limits and between attempts. */
    synchronized Duration waited() {
        return waited;
    }
}
