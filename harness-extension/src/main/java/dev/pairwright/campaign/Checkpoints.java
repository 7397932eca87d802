package dev.pairwright.campaign;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Timestamp;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.ledger.Checkpoint;
import dev.pairwright.manifest.key.SigningKey;
import java.time.Duration;
import java.util.Optional;

/**
 * Publishes the signed checkpoint as a campaign goes on: after every pair, but not twice in a second, and when it is closed. So of a harness that was killed, no more than a
 * second's rows could be cut off unnoticed, and quick pairs do not wait for the disk once more each.
 */
final class Checkpoints {

    private static final Duration LEAST_BETWEEN = Duration.ofSeconds(1);

    private final CampaignState state;
    private final SigningKey key;
    private HarnessTime.Stopwatch sinceLast;
    private long rows;
    private boolean failed;

    /**
     * For a campaign whose registry was verified.
     *
     * @param state the campaign
     * @param key who signs
     */
    Checkpoints(CampaignState state, SigningKey key) {
        this.state = state;
        this.key = key;
        this.sinceLast = state.time().start();
        this.rows = -1;
    }

    /** After a pair; a failure halts the campaign. */
    synchronized void afterPair() {
        if (sinceLast.elapsed().compareTo(LEAST_BETWEEN) >= 0) {
            publish();
        }
    }

    /** Publishes one now, unless there are no new rows. */
    synchronized void publish() {
        long now = state.ledgers().registry().rows();
        if (failed || now == rows) {
            return;
        }
        try {
            state.ledgers().registry().settle();
            Checkpoint.of(
                            state.record().campaign(),
                            state.ledgers().registry(),
                            Timestamp.of(state.time().now()))
                    .write(state.ledgers().folder().path(), key);
            rows = now;
            sinceLast = state.time().start();
        } catch (StorageFailure e) {
            failed = true;
            state.halt(
                    state.violation(Optional.empty(), new CriticalViolation.HarnessFailure(HarnessFault.describe(e))));
        }
    }
}
