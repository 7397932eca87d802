package dev.pairwright.cli;

import dev.pairwright.archive.BackupListener;
import dev.pairwright.archive.StorageWarning;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.Listeners;
import dev.pairwright.core.LiveView;
import dev.pairwright.core.Verdict;
import dev.pairwright.monitor.ProgressMonitor;
import dev.pairwright.report.SummaryPrinter;
import dev.pairwright.report.comparative.ReportWriter;
import dev.pairwright.report.pages.PageWriter;
import dev.pairwright.schedule.PlannedPair;
import java.util.List;
import java.util.Optional;

/** Remembers whether all of a campaign holds, which is shown as the tests show it. */
final class Shown {

    private boolean holds = true;

    /** Who shows it: what stands in {@code META-INF/services}, without Allure. */
    static CampaignListener listener(Optional<LiveView> live) {
        return Listeners.of(all(live));
    }

    /** Who hears of a pilot that is made on the way. */
    static CampaignListener ofPilot() {
        return Listeners.of(all(Optional.empty()).stream()
                .filter(CampaignListener::ofPilots)
                .toList());
    }

    private static List<CampaignListener> all(Optional<LiveView> live) {
        return List.of(
                new ProgressMonitor(live),
                new ReportWriter(),
                new SummaryPrinter(),
                new PageWriter(),
                new StorageWarning(),
                new BackupListener());
    }

    /** Waits for every pair that is wanted. */
    void waitFor(Campaign campaign) {
        for (PlannedPair pair : campaign.schedule().pairs()) {
            if (campaign.selection().pairs().contains(pair.pairId())) {
                holds &= !(campaign.join(pair.pairId()).verdict() instanceof Verdict.Broken);
            }
        }
        note(campaign);
    }

    /** Takes note of a halt. */
    void note(Campaign campaign) {
        holds &= campaign.halt().isEmpty();
    }

    boolean holds() {
        return holds;
    }
}
