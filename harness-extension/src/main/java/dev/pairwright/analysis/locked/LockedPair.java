package dev.pairwright.analysis.locked;

import dev.pairwright.schedule.PlannedPair;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * A pair of the schedule and what became of it.
 *
 * @param planned the pair
 * @param status what it came to
 * @param reason why it does not count; empty if it does
 * @param first the first declared variant's run, if it is locked and verified
 * @param second the second's
 * @param violated whether a documented violation belongs to it
 */
@API(status = API.Status.INTERNAL)
public record LockedPair(
        PlannedPair planned,
        Status status,
        String reason,
        Optional<LockedRun> first,
        Optional<LockedRun> second,
        boolean violated) {

    /** What a pair came to. */
    public enum Status {
        /** Both runs count. */
        ANALYSED,
        /** The policy excludes it. */
        EXCLUDED,
        /** A critical violation. */
        FAILED,
        /** Something is damaged or does not hold. */
        DAMAGED,
        /** It was begun and has nothing that counts, or one run. */
        UNFINISHED,
        /** Nothing of it was ever begun. */
        NOT_RUN
    }

    /** Whether anything of it was begun. */
    public boolean begun() {
        return status != Status.NOT_RUN;
    }

    /** Its runs that count. */
    public List<LockedRun> runs() {
        return Stream.of(first, second).flatMap(Optional::stream).toList();
    }

    LockedPair with(Optional<LockedRun> otherFirst, Optional<LockedRun> otherSecond) {
        return new LockedPair(planned, status, reason, otherFirst, otherSecond, violated);
    }
}
