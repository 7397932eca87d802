package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.HarnessTime;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;

/** A provider's limits, shared by all runs: the settings {@code requests_per_minute} and {@code tokens_per_minute}. Tokens are charged once they are known. */
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

    static RateLimit of(Map<String, JsonNode> settings, HarnessTime time, Pause pause) {
        long requests = perMinute(settings, "requests_per_minute");
        long tokens = perMinute(settings, "tokens_per_minute");
        if (requests == 0 && tokens == 0) {
            return NONE;
        }
        Door.require("io.github.bucket4j.Bucket", COORDINATES);
        return new Buckets(requests, tokens, time, pause);
    }

    private static long perMinute(Map<String, JsonNode> settings, String name) {
        JsonNode given = settings.get(name);
        return given == null ? 0 : Math.max(0, given.asLong());
    }

    /** Limits kept by bucket4j. */
    final class Buckets implements RateLimit {

        private static final long MOST = 1_000_000_000_000L;

        private final Bucket requests;
        private final Bucket tokens;
        private final Pause pause;

        Buckets(long requests, long tokens, HarnessTime time, Pause pause) {
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
            this.requests = bucket(requests == 0 ? MOST : requests, meter);
            this.tokens = bucket(tokens == 0 ? MOST : tokens, meter);
            this.pause = pause;
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
                pause.pause(Duration.ofNanos(nanos));
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
