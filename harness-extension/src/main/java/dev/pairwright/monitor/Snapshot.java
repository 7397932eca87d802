package dev.pairwright.monitor;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A campaign at a moment, as it is shown: a few figures and words, every one of them printable, none of which says which variant fares how while that is masked.
 *
 * @param campaign which campaign
 * @param state how it stands
 * @param word what there is to say of the state; empty while it simply runs
 * @param progress how far it has come
 * @param current the pairs that are under way, in the order in which they were started
 * @param tasks every task, with its pairs
 * @param violations what was found
 * @param outcomes what came of it; none if nobody asked to look
 */
record Snapshot(
        About campaign,
        State state,
        String word,
        Progress progress,
        List<Current> current,
        List<TaskRow> tasks,
        Violations violations,
        Optional<Shown> outcomes) {

    /** How a campaign stands. */
    enum State {
        /** Pairs are under way, or about to be. */
        @JsonProperty("running")
        RUNNING,
        /** It halted; pairs under way finish. */
        @JsonProperty("halted")
        HALTED,
        /** Nothing more comes. */
        @JsonProperty("ended")
        ENDED
    }

    /**
     * Which campaign it is.
     *
     * @param experiment id and version
     * @param title one line about it
     * @param name the campaign's
     * @param agent name, version and model
     * @param evidence what kind of evidence comes of it, and what that is worth
     */
    record About(String experiment, String title, String name, String agent, String evidence) {}

    /**
     * How far it has come.
     *
     * @param runs that are done, those of locked pairs that were verified among them
     * @param of how many there are to be; none if that is not known
     * @param left how long the rest will take, in words; none if that cannot be said
     */
    record Progress(int runs, Optional<Integer> of, Optional<String> left) {}

    /**
     * A pair that is under way.
     *
     * @param pair its id
     * @param task its task
     * @param order which variant goes first
     * @param seconds for how long
     */
    record Current(String pair, String task, String order, long seconds) {}

    /**
     * A task.
     *
     * @param task its id
     * @param name what it is called, empty if that is not known
     * @param done how many of its pairs are done
     * @param of how many are wanted
     * @param cells a letter for each of its pairs, in the order of rounds; empty for a campaign of very many pairs
     */
    record TaskRow(String task, String name, int done, int of, String cells) {}

    /**
     * What was found.
     *
     * @param documented in how many pairs
     * @param critical in how many pairs
     * @param recent the last ones, the newest first
     */
    record Violations(int documented, int critical, List<Told> recent) {}

    /**
     * A pair that is not simply right.
     *
     * @param pair its id
     * @param task its task
     * @param words what was found
     * @param critical whether an invariant is broken
     */
    record Told(String pair, String task, String words, boolean critical) {}

    /**
     * What came of it so far, under names that may be masked.
     *
     * @param masked whether they are
     * @param until how many pairs it takes until they no longer are
     * @param first the variant that is shown first
     * @param second the other
     * @param pairs how many pairs count
     * @param notCounted how many do not, because the policy excludes them or they cannot be read
     * @param evidence what holds at whatever moment it is looked at
     */
    record Shown(
            boolean masked, int until, Variant first, Variant second, int pairs, int notCounted, Evidence evidence) {}

    /**
     * A variant.
     *
     * @param name as it is shown
     * @param succeeded in how many of the pairs
     * @param alone in how many of the distinct observations only this one did
     */
    record Variant(String name, int succeeded, int alone) {}

    /**
     * Evidence against "the variants are equally good".
     *
     * @param observations distinct ones among the pairs
     * @param value the e-value, as text
     * @param threshold where it alarms, as text
     * @param alarm the pair after which it did
     * @param low lower end of the confidence sequence for the share of decided pairs that the second shown variant wins, in percent
     * @param high its upper end
     */
    record Evidence(int observations, String value, String threshold, Optional<Integer> alarm, long low, long high) {}
}
