package dev.pairwright.agent.gateway;

import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known so far of a request that is under way. */
final class Entry {

    private static final int LONGEST_PROBLEM = 2_000;

    private final int number;
    private final String path;
    private final Instant started;
    private final HarnessTime.Stopwatch stopwatch;
    private Exchange.Outcome outcome = Exchange.Outcome.CANCELLED;
    private int status;
    private Optional<Exchange.Kept> request = Optional.empty();
    private Optional<Exchange.Kept> response = Optional.empty();
    private List<Change> added = List.of();
    private List<Change> removed = List.of();
    private Reading reading = new Reading();
    private Optional<String> problem = Optional.empty();

    Entry(int number, String path, HarnessTime time) {
        this.number = number;
        this.path = path;
        this.started = time.now();
        this.stopwatch = time.start();
    }

    int number() {
        return number;
    }

    void outcome(Exchange.Outcome what, int withStatus) {
        outcome = what;
        status = withStatus;
    }

    void sent(Exchange.Kept kept, Completed completed) {
        request = Optional.of(kept);
        added = List.copyOf(completed.added());
        removed = List.copyOf(completed.removed());
    }

    /** The run was over first: what is kept is the client's own request, unless there was an answer already. */
    void unanswered(Exchange.Kept kept) {
        request = request.or(() -> Optional.of(kept));
    }

    boolean isKept() {
        return request.isPresent();
    }

    void got(Exchange.Kept kept) {
        response = Optional.of(kept);
    }

    void read(Reading what) {
        reading = what;
    }

    Reading reading() {
        return reading;
    }

    void problem(String what) {
        problem = Optional.of(Printable.of(what, LONGEST_PROBLEM));
    }

    Exchange exchange(Effort effort) {
        return new Exchange(
                number,
                path,
                Timestamp.of(started),
                stopwatch.elapsed().toMillis() / 1e3,
                outcome,
                status,
                effort.attempts(),
                effort.waited().toMillis() / 1e3,
                request,
                response,
                added,
                removed,
                reading.model(),
                reading.fingerprint(),
                reading.usage().input(),
                reading.usage().cached(),
                reading.usage().output(),
                problem);
    }
}
