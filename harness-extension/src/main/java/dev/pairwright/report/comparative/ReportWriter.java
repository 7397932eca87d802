package dev.pairwright.report.comparative;

import dev.pairwright.analysis.Findings;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.Console;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.report.figures.Figures;
import org.apiguardian.api.API;

/** Writes a campaign's analysis and report when it is closed, and is the only one who does. A report that cannot be made takes nothing from the campaign: it is said, and the runs are there. */
@API(status = API.Status.INTERNAL)
public final class ReportWriter implements CampaignListener {

    private static final int LONGEST_REASON = 500;

    private boolean anything;

    /** For the service loader. */
    public ReportWriter() {}

    @Override
    public void opened(Campaign campaign, Selection selection) {
        Figures.prepare();
    }

    @Override
    public void finished(PairOutcome outcome) {
        anything |= !outcome.runs().isEmpty();
    }

    @Override
    public void closed(Campaign campaign) {
        if (!anything) {
            return;
        }
        try {
            Findings findings = CampaignReports.findings(
                    campaign.folder(),
                    campaign.capsule(),
                    Configuration.system().head());
            campaign.findingsAre(CampaignReports.write(findings, campaign.capsule()));
        } catch (Refusal | StorageFailure e) {
            Console.println(
                    "Pairwright wrote no report: " + Printable.of(String.valueOf(e.getMessage()), LONGEST_REASON));
        }
    }
}
