package dev.pairwright.monitor.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds the newest frame. Who publishes never waits; who reads slowly gets fewer frames. */
final class Feed {

    private final CountDownLatch last = new CountDownLatch(1);
    private Frame newest = new Frame(0, "", false);

    /**
     * Puts a frame in the place of the one before it; after the last one nothing changes any more.
     *
     * @param data one line
     * @param ends whether it is the last one
     */
    synchronized void publish(byte[] data, boolean ends) {
        if (newest.last()) {
            return;
        }
        newest = new Frame(newest.number() + 1, new String(data, StandardCharsets.UTF_8), ends);
        if (ends) {
            last.countDown();
        }
        notifyAll();
    }

    /**
     * Waits for a frame.
     *
     * @param seen the number of the last frame that was seen, 0 for none
     * @param most how long to wait at most
     * @return the newest frame, which is the one seen if no other came
     */
    synchronized Frame after(long seen, Duration most) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        while (newest.number() <= seen) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return newest;
    }

    /** Lets some time pass, unless the last frame is there. */
    void rest(Duration most) throws InterruptedException {
        last.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }
}
