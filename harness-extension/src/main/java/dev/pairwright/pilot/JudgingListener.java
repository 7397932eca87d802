package dev.pairwright.pilot;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.io.Console;
import dev.pairwright.schedule.PlannedPair;

/**
 * Judges a pilot that somebody started by itself, when it is closed.
 *
 * @param to who else hears of it
 * @param time where times come from
 */
record JudgingListener(CampaignListener to, HarnessTime time) implements CampaignListener {

    @Override
    public void opened(Campaign campaign, Selection selection) {
        to.opened(campaign, selection);
    }

    @Override
    public void started(PlannedPair pair) {
        to.started(pair);
    }

    @Override
    public void finished(PairOutcome outcome) {
        to.finished(outcome);
    }

    @Override
    public void halted(String reason) {
        to.halted(reason);
    }

    @Override
    public void closed(Campaign campaign) {
        try {
            Console.println(PilotWords.summary(
                    PilotJudgement.of(campaign.capsule(), campaign.folder(), time)
                            .publish()
                            .verdict(),
                    campaign.folder()));
        } finally {
            to.closed(campaign);
        }
    }
}
