package dev.pairwright.pilot;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.io.Console;

/**
 * Judges a pilot that somebody started by itself, when it is closed.
 *
 * @param time where times come from
 */
record JudgingListener(HarnessTime time) implements CampaignListener {

    @Override
    public void closed(Campaign campaign) {
        PilotJudgement judged =
                PilotJudgement.of(campaign.capsule(), campaign.folder(), time).publish();
        Console.println(PilotWords.summary(judged.verdict(), campaign.folder()));
    }
}
