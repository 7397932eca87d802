package dev.pairwright.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.apiguardian.api.API;

/**
 * Where the harness gets the time from: the wall clock for what is written down, a monotonic one for durations.
 *
 * @param wall the wall clock
 * @param nanos nanoseconds from an arbitrary origin, never going back
 * @param sleeper how it waits
 */
@API(status = API.Status.INTERNAL)
public record HarnessTime(InstantSource wall, LongSupplier nanos, Sleeper sleeper) {

    /** Clocks by which the harness waits as long as it says. */
    public HarnessTime(InstantSource wall, LongSupplier nanos) {
        this(wall, nanos, time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000));
    }

    /** Lets time pass. */
    @FunctionalInterface
    public interface Sleeper {

        /**
         * Waits for so long.
         *
         * @throws InterruptedException when there is no point in waiting any more
         */
        void sleep(Duration time) throws InterruptedException;
    }

    /** The time of this machine. */
    public static HarnessTime system() {
        return new HarnessTime(InstantSource.system(), System::nanoTime);
    }

    /** Now, to the millisecond. */
    public Instant now() {
        return wall.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A stopwatch that runs from now on. */
    public Stopwatch start() {
        return new Stopwatch(nanos, nanos.getAsLong());
    }

    /**
     * Measures from its start.
     *
     * @param nanos the monotonic clock
     * @param origin its reading at the start
     */
    public record Stopwatch(LongSupplier nanos, long origin) {
        /** How long it has run. */
        public Duration elapsed() {
            return Duration.ofNanos(nanos.getAsLong() - origin);
        }
    }
}
