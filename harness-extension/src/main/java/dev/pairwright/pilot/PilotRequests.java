package dev.pairwright.pilot;

import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.CampaignName;

/** Requests that follow from another. */
final class PilotRequests {

    private PilotRequests() {}

    static CampaignRequest pilot(CampaignRequest main, CampaignName name, CampaignListener listener) {
        return new CampaignRequest(
                main.experimentFolder(),
                main.configuration().ofPrerequisite(name),
                schedule -> Selection.of(schedule, pair -> true),
                listener,
                false,
                main.time());
    }

    static CampaignRequest judgedWhenClosed(CampaignRequest request) {
        return new CampaignRequest(
                request.experimentFolder(),
                request.configuration(),
                request.selection(),
                new JudgingListener(request.listener(), request.time()),
                request.debugged(),
                request.time(),
                request.remedyAlone());
    }
}
