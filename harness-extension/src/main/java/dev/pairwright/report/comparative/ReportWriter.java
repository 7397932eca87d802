package dev.pairwright.report.comparative;

import dev.pairwright.analysis.Findings;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.Console;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.report.Workplace;
import java.nio.file.Path;
import org.apiguardian.api.API;

/** Writes a campaign's analysis and report when it is closed. A report that cannot be made takes nothing from the campaign: it is said, and the runs are there. */
@API(status = API.Status.INTERNAL)
public final class ReportWriter implements CampaignListener {

    private static final int LONGEST_REASON = 500;

    private boolean anything;

    /** For the service loader. */
    public ReportWriter() {}

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
            Findings findings = Findings.of(campaign.folder(), campaign.capsule());
            findings.write(campaign.capsule());
            Path folder = ComparativeReport.write(findings, campaign.capsule());
            Console.println("  report      " + Workplace.current().path(folder.resolve("index.html")));
        } catch (Refusal | StorageFailure e) {
            Console.println(
                    "  report      not written: " + Printable.of(String.valueOf(e.getMessage()), LONGEST_REASON));
        }
    }
}
