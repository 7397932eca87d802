package dev.pairwright.analysis.monitoring;

/**
 * The pairs of one task so far. As long as they cannot be told apart they are one observation, however many there are.
 *
 * @param first the first of them
 * @param pairs how many
 * @param alike whether all have the fingerprint and the outcomes of the first
 * @param all every pair counted
 */
record TaskWatch(WatchedPair first, int pairs, boolean alike, Discordant all) {

    static TaskWatch of(WatchedPair pair) {
        return new TaskWatch(pair, 1, true, Discordant.NONE.plus(pair));
    }

    TaskWatch plus(WatchedPair pair) {
        return new TaskWatch(first, pairs + 1, alike && pair.equals(first), all.plus(pair));
    }

    /** The observations among them. */
    int observations() {
        return alike ? 1 : pairs;
    }

    /** The discordant pairs among the observations. */
    Discordant counted() {
        return alike ? Discordant.NONE.plus(first) : all;
    }
}
