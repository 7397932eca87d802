package dev.pairwright.campaign;

import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.NonCriticalViolation;
import dev.pairwright.manifest.Execution;
import dev.pairwright.manifest.Manifest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures the time between the runs of a pair by a clock that nobody sets, so that a wall clock that is set while they run is noticed and decides nothing. */
final class PairClock {

    private static final Duration WORTH_NOTING = Duration.ofSeconds(1);
    private static final String EXECUTE = "execute";

    private final HarnessTime.Stopwatch watch;
    private final List<Duration> ended = new ArrayList<>();

    PairClock(HarnessTime time) {
        this.watch = time.start();
    }

    /** The next run has ended just now. */
    void ended() {
        ended.add(watch.elapsed());
    }

    /** From the end of the first run's execution to the start of the second's. */
    Duration gap(List<FinishedRun> runs) {
        Duration firstEnd = started(runs.get(0), ended.get(0))
                .plusNanos(Math.round(execution(runs.get(0)).durationSeconds() * 1e9));
        return started(runs.get(1), ended.get(1)).minus(firstEnd);
    }

    /** When a run's agent began to work. Its phase begins a little earlier: the workspace is made first. */
    private static Duration started(FinishedRun run, Duration ended) {
        Duration since = Duration.ZERO;
        boolean counts = false;
        for (PhaseTime phase : run.phases()) {
            if (phase.name().equals(EXECUTE)) {
                counts = true;
                since = Duration.between(
                                phase.start(), Instant.parse(execution(run).startedAt()))
                        .negated();
            }
            if (counts) {
                since = since.plus(Duration.between(phase.start(), phase.stop()));
            }
        }
        return ended.minus(since);
    }

    private static Execution execution(FinishedRun run) {
        return run.manifest().execution().orElseThrow();
    }

    /** The same by what the manifests say; negative if the clock was set back between the runs. */
    static Duration wallGap(Manifest first, Manifest second) {
        return Duration.between(
                Instant.parse(first.execution().orElseThrow().completedAt()),
                Instant.parse(second.execution().orElseThrow().startedAt()));
    }

    /**
     * What is to be noted of the wall clock.
     *
     * @param runs both runs
     * @param measured the gap between them as it was measured; empty if nobody did, as after an interruption
     */
    static Optional<NonCriticalViolation> skew(List<FinishedRun> runs, Optional<Duration> measured) {
        Duration wall = wallGap(runs.get(0).manifest(), runs.get(1).manifest());
        Duration skew = measured.map(wall::minus).orElse(wall.isNegative() ? wall : Duration.ZERO);
        if (skew.abs().compareTo(WORTH_NOTING) < 0) {
            return Optional.empty();
        }
        return Optional.of(new NonCriticalViolation.ClockSkew("the wall clock was set "
                + (skew.isNegative() ? "back" : "forward") + " by " + (measured.isPresent() ? "" : "at least ")
                + seconds(skew.abs()) + " s since " + runs.get(0).manifest().runId()
                + " ended; the order of runs is that of the registry"));
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
