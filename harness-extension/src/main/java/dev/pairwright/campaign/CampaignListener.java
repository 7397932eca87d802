package dev.pairwright.campaign;

import dev.pairwright.schedule.PlannedPair;
import org.apiguardian.api.API;

/** Hears what happens in a campaign. Called from the threads that run pairs, one call at a time. */
@API(status = API.Status.INTERNAL)
public interface CampaignListener {

    /** Hears nothing. */
    CampaignListener SILENT = new CampaignListener() {};

    /** Whether it wants to hear of a pilot that is made on the way to the main campaign, too. */
    default boolean ofPilots() {
        return false;
    }

    /**
     * Pairs are about to start.
     *
     * @param campaign the campaign
     * @param selection what is wanted of it
     */
    default void opened(Campaign campaign, Selection selection) {}

    /**
     * A pair was started.
     *
     * @param pair which
     */
    default void started(PlannedPair pair) {}

    /**
     * A pair was finished, or a locked one verified.
     *
     * @param outcome what became of it
     */
    default void finished(PairOutcome outcome) {}

    /**
     * The campaign halted.
     *
     * @param reason why, as skipped pairs will say
     */
    default void halted(String reason) {}

    /**
     * Nothing more will come.
     *
     * @param campaign the campaign
     */
    default void closed(Campaign campaign) {}
}
