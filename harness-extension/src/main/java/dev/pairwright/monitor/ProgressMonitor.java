package dev.pairwright.monitor;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Printable;
import dev.pairwright.io.Console;
import dev.pairwright.report.CampaignFacts;
import dev.pairwright.report.Workplace;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Prints how far a campaign has come, a line per pair. */
@API(status = API.Status.INTERNAL)
public final class ProgressMonitor implements CampaignListener {

    private static final int LONGEST_REASON = 500;

    private final HarnessTime time;
    private @Nullable ProgressLines lines;

    /** For the service loader. */
    public ProgressMonitor() {
        this(HarnessTime.system());
    }

    ProgressMonitor(HarnessTime time) {
        this.time = time;
    }

    @Override
    public boolean ofPilots() {
        return true;
    }

    @Override
    public void opened(Campaign campaign, Selection selection) {
        CampaignFacts facts = CampaignFacts.of(campaign, selection);
        lines = new ProgressLines(facts, time);
        Console.println(Opening.text(facts, campaign.recovered(), Workplace.current()));
    }

    @Override
    public void finished(PairOutcome outcome) {
        if (lines != null) {
            lines.finished(outcome).forEach(Console::println);
        }
    }

    @Override
    public void halted(String reason) {
        Console.println(Printable.of(reason, LONGEST_REASON) + "; pairs under way finish, no other starts");
    }

    @Override
    public void closed(Campaign campaign) {
        if (lines != null) {
            lines.rest().forEach(Console::println);
        }
    }
}
