package dev.pairwright.report;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.Selection;
import dev.pairwright.io.Console;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Prints what came of a campaign when it is closed. */
@API(status = API.Status.INTERNAL)
public final class SummaryPrinter implements CampaignListener {

    private @Nullable CampaignFacts facts;
    private @Nullable CampaignTotals totals;

    /** For the service loader. */
    public SummaryPrinter() {}

    @Override
    public void opened(Campaign campaign, Selection selection) {
        CampaignFacts opened = CampaignFacts.of(campaign, selection);
        facts = opened;
        totals = new CampaignTotals(opened::column);
    }

    @Override
    public void finished(PairOutcome outcome) {
        if (totals != null) {
            totals.add(outcome);
        }
    }

    @Override
    public void closed(Campaign campaign) {
        if (facts != null && totals != null) {
            Console.println("\n"
                    + ClosingSummary.text(
                                    facts,
                                    totals,
                                    new Ending(
                                            campaign.halt(),
                                            campaign.remedy(),
                                            campaign.recovered(),
                                            campaign.resolved(),
                                            campaign.registryHead(),
                                            campaign.findings(),
                                            campaign.remarks(),
                                            campaign.stopped(),
                                            campaign.modelUse()),
                                    Workplace.current())
                            .stripTrailing());
        }
    }
}
