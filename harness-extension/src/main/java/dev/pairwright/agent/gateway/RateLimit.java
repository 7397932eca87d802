package dev.pairwright.agent.gateway;

import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.RateLimits;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A provider's limits, shared by all runs. Tokens are charged once they are known. */
interface RateLimit {

    String COORDINATES = "com.bucket4j:bucket4j_jdk17-core:8.19.0";

    /** No limit. */
    RateLimit NONE = new RateLimit() {
        @Override
        public void admit(Effort effort) {}

        @Override
        public void used(long tokens) {}
    };

    /** Waits until a request may be sent. */
    void admit(Effort effort) throws InterruptedException;

    /** Charges what a request used. */
    void used(long tokens);

    static RateLimit of(RateLimits limits, HarnessTime time) {
        if (limits.equals(RateLimits.NONE)) {
            return NONE;
        }
        Door.require("io.github.bucket4j.Bucket", COORDINATES);
        return new Buckets(limits, time);
    }

    /** Limits kept by bucket4j. */
    final class Buckets implements RateLimit {

        private static final long MOST = 1_000_000_000_000L;

        private final Bucket requests;
        private final Bucket tokens;
        private final HarnessTime.Sleeper sleeper;

        Buckets(RateLimits limits, HarnessTime time) {
            TimeMeter meter = new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return time.nanos().getAsLong();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            };
            this.requests = bucket(limits.requests().orElse(MOST), meter);
            this.tokens = bucket(limits.tokens().orElse(MOST), meter);
            this.sleeper = time.sleeper();
        }

        private static Bucket bucket(long perMinute, TimeMeter meter) {
            return Bucket.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(perMinute)
                            .refillGreedy(perMinute, Duration.ofMinutes(1))
                            .build())
                    .withCustomTimePrecision(meter)
                    .build();
        }

        @Override
        public void admit(Effort effort) throws InterruptedException {
            BlockingStrategy waiting = nanos -> {
                effort.waited(Duration.ofNanos(nanos));
                sleeper.sleep(Duration.ofNanos(nanos));
            };
            requests.asBlocking().consume(1, waiting);
            tokens.asBlocking().consume(1, waiting);
        }

        @Override
        public void used(long used) {
            if (used > 1) {
                tokens.consumeIgnoringRateLimits(used - 1);
            }
        }
    }
}
