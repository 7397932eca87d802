package dev.pairwright.campaign;

import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Refusal;
import org.apiguardian.api.API;

/** Somebody else is at work on the campaign: what was refused may be right later. */
@API(status = API.Status.INTERNAL)
public final class CampaignInUse extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param campaign the campaign
     * @param holder who has it, such as {@code process 17 on host build since 2026-01-01T00:00:00.000Z}
     */
    CampaignInUse(CampaignName campaign, String holder) {
        super("campaign \"" + campaign + "\" is in use by " + holder + "; wait for it or stop it");
    }
}
