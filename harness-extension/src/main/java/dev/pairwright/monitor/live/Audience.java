package dev.pairwright.monitor.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Who listens: a bounded number, each on a thread of its own, at its own pace. One that reads slowly is told less often, and one that does not read at all waits alone.
 */
final class Audience {

    /** How many may listen at a time. */
    static final int PLACES = 16;

    private static final Duration PULSE = Duration.ofSeconds(15);
    private static final Duration PACE = Duration.ofMillis(100);
    private static final byte[] STILL_HERE = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

    private final Feed feed;
    private final String name;
    private final Semaphore places = new Semaphore(PLACES);

    /**
     * An audience without anybody in it.
     *
     * @param feed what it hears
     * @param name what the feed's frames are numbered under
     */
    Audience(Feed feed, String name) {
        this.feed = feed;
        this.name = name;
    }

    /** Takes a place, if there is one. */
    boolean enter() {
        return places.tryAcquire();
    }

    /** Gives the place back. */
    void leave() {
        places.release();
    }

    /**
     * Tells one listener, who has a place, everything from now on, until the last frame.
     *
     * @throws IOException once the listener is gone
     */
    void tell(OutputStream listener) throws IOException, InterruptedException {
        long seen = 0;
        while (true) {
            Frame frame = feed.after(seen, PULSE);
            listener.write(frame.number() > seen ? frame.event(name) : STILL_HERE);
            listener.flush();
            seen = frame.number();
            if (frame.last()) {
                return;
            }
            feed.rest(PACE);
        }
    }

    /** Waits until nobody listens any more, but not for long. */
    void leftWithin(Duration most) throws InterruptedException {
        if (places.tryAcquire(PLACES, most.toMillis(), TimeUnit.MILLISECONDS)) {
            places.release(PLACES);
        }
    }
}
