package dev.pairwright.pilot;

import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.Listeners;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.CampaignName;
import java.util.List;

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
                Listeners.of(List.of(new JudgingListener(request.time()), request.listener())),
                request.debugged(),
                request.time(),
                request.remedyAlone());
    }
}
