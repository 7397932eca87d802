package dev.pairwright.agent.gateway;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
interface Pause {

    /** Lets the time pass. */
    Pause REAL = duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);

    /**
     * Waits for so long.
     *
     * @throws InterruptedException when there is no point in waiting any more
     */
    void pause(Duration duration) throws InterruptedException;
}
