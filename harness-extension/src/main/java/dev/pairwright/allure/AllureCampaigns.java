package dev.pairwright.allure;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.PairId;
import dev.pairwright.io.Console;
import dev.pairwright.report.CampaignFacts;
import dev.pairwright.schedule.PlannedPair;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apiguardian.api.API;

/** Keeps what results need to know of a campaign, and writes what a report needs to know of it. */
@API(status = API.Status.INTERNAL)
public final class AllureCampaigns implements CampaignListener {

    /** For the service loader. */
    public AllureCampaigns() {}

    @Override
    public void opened(Campaign campaign, Selection selection) {
        if (!AllureLibrary.present()) {
            return;
        }
        CampaignFacts facts = CampaignFacts.of(campaign, selection);
        Map<PairId, PairCard> cards = new HashMap<>();
        for (PlannedPair pair : campaign.schedule().pairs()) {
            String task = campaign.capsule()
                    .task(pair.taskId())
                    .map(found -> found.spec().name())
                    .orElse("");
            cards.put(pair.pairId(), PairCard.of(facts, task, pair));
        }
        Desk.shared().open(new Desk.Opened(facts, cards));
    }

    @Override
    public void closed(Campaign campaign) {
        if (!AllureLibrary.present()) {
            return;
        }
        ReportFiles files = ReportFiles.configured();
        try {
            files.write(Desk.shared().facts());
        } catch (UncheckedIOException e) {
            Console.println("Allure will show no environment: " + e.getMessage() + " ("
                    + e.getCause().getMessage() + ")");
        }
    }
}
