package dev.pairwright.analysis.monitoring;

import dev.pairwright.analysis.statistics.EValue;
import org.apiguardian.api.API;

/**
 * Pairs whose outcomes differ, counted.
 *
 * @param secondOnly only the second variant succeeded: b
 * @param firstOnly only the first did: c
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Discordant(int secondOnly, int firstOnly) {

    static final Discordant NONE = new Discordant(0, 0);

    Discordant plus(WatchedPair pair) {
        if (pair.first() == pair.second()) {
            return this;
        }
        return pair.second() ? new Discordant(secondOnly + 1, firstOnly) : new Discordant(secondOnly, firstOnly + 1);
    }

    Discordant plus(Discordant other) {
        return new Discordant(secondOnly + other.secondOnly, firstOnly + other.firstOnly);
    }

    EValue value() {
        return EValue.uniform(secondOnly, firstOnly);
    }
}
