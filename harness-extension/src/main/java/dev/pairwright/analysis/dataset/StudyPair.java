package dev.pairwright.analysis.dataset;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One pair with how its runs came about.
 *
 * @param pair what was measured
 * @param first how the first variant's run came about, if it is there
 * @param second the same of the second variant's
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record StudyPair(ObservedPair pair, Optional<RunCircumstances> first, Optional<RunCircumstances> second) {

    /** Whether the second variant's run went second; empty where the order is not known. */
    public Optional<Boolean> secondWentSecond() {
        return second.map(run -> run.position() == 2).or(() -> first.map(run -> run.position() == 1));
    }
}
