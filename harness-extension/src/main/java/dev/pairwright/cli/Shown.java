package dev.pairwright.cli;

import dev.pairwright.archive.BackupListener;
import dev.pairwright.archive.StorageWarning;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Verdict;
import dev.pairwright.monitor.ProgressMonitor;
import dev.pairwright.report.SummaryPrinter;
import dev.pairwright.schedule.PlannedPair;
import java.util.List;

/** Shows a campaign as the tests do, and remembers whether all of it holds. */
final class Shown implements CampaignListener {

    private final List<CampaignListener> listeners;
    private boolean holds = true;

    Shown() {
        this(List.of(new ProgressMonitor(), new SummaryPrinter(), new StorageWarning(), new BackupListener()));
    }

    private Shown(List<CampaignListener> listeners) {
        this.listeners = listeners;
    }

    /** What is shown and kept of a pilot that is made on the way. */
    static CampaignListener ofPilot() {
        return new Shown(new Shown()
                .listeners.stream().filter(CampaignListener::ofPilots).toList());
    }

    /** Waits for every pair that is wanted. */
    void waitFor(Campaign campaign) {
        for (PlannedPair pair : campaign.schedule().pairs()) {
            if (campaign.selection().pairs().contains(pair.pairId())) {
                note(campaign.join(pair.pairId()).verdict());
            }
        }
        note(campaign);
    }

    /** Takes note of a halt. */
    void note(Campaign campaign) {
        holds &= campaign.halt().isEmpty();
    }

    private void note(Verdict verdict) {
        holds &= !(verdict instanceof Verdict.Broken);
    }

    boolean holds() {
        return holds;
    }

    @Override
    public void opened(Campaign campaign, Selection selection) {
        listeners.forEach(listener -> listener.opened(campaign, selection));
    }

    @Override
    public void started(PlannedPair pair) {
        listeners.forEach(listener -> listener.started(pair));
    }

    @Override
    public void finished(PairOutcome outcome) {
        listeners.forEach(listener -> listener.finished(outcome));
    }

    @Override
    public void halted(String reason) {
        listeners.forEach(listener -> listener.halted(reason));
    }

    @Override
    public void closed(Campaign campaign) {
        listeners.forEach(listener -> listener.closed(campaign));
    }
}
