package dev.pairwright.report.pages;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.RunOutcome;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Printable;
import dev.pairwright.core.VariantId;
import dev.pairwright.experiment.Variant;
import dev.pairwright.io.Console;
import dev.pairwright.io.Durable;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.report.CampaignFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Writes the pages of each pair once it is finished, beside the campaign, which goes on meanwhile; those of a pair that was locked earlier only if they are not there. Pages that
 * cannot be written take nothing from the campaign: it is said once, and the runs are there. When a campaign is closed, all are written.
 */
@API(status = API.Status.INTERNAL)
public final class PageWriter implements CampaignListener {

    private static final int LONGEST_REASON = 500;

    private @Nullable Campaign campaign;
    private @Nullable CampaignFacts facts;
    private @Nullable PageFolder folder;
    private @Nullable PagesBeside beside;
    private volatile boolean failed;

    /** For the service loader. */
    public PageWriter() {}

    @Override
    public void opened(Campaign opened, Selection selection) {
        campaign = opened;
        facts = CampaignFacts.of(opened, selection);
        folder = PageFolder.of(opened);
        beside = new PagesBeside();
        failed = false;
    }

    @Override
    public void finished(PairOutcome outcome) {
        Campaign of = campaign;
        CampaignFacts about = facts;
        PageFolder into = folder;
        if (of == null
                || about == null
                || into == null
                || beside == null
                || failed
                || outcome.runs().isEmpty()) {
            return;
        }
        beside.begin(into.page(outcome.pair().pairId()), () -> unlessOneFailed(() -> write(of, about, into, outcome)));
    }

    @Override
    public void closed(Campaign closed) {
        if (beside != null) {
            beside.finish();
            beside = null;
        }
    }

    private void unlessOneFailed(Runnable pages) {
        if (failed) {
            return;
        }
        try {
            pages.run();
        } catch (RuntimeException | LinkageError e) {
            failed = true;
            Console.println(
                    "pages are not written any more: " + Printable.of(String.valueOf(e.getMessage()), LONGEST_REASON));
        }
    }

    private static void write(Campaign campaign, CampaignFacts facts, PageFolder folder, PairOutcome outcome) {
        Path pairPage = folder.page(outcome.pair().pairId());
        boolean there = Files.exists(pairPage)
                && outcome.runs().stream().allMatch(run -> Files.exists(folder.page(run.runId())));
        if (there && outcome.repeated()) {
            return;
        }
        List<VariantId> variants = campaign.capsule().experiment().variants().stream()
                .map(Variant::variantId)
                .toList();
        String task = campaign.capsule()
                .task(outcome.pair().taskId())
                .map(found -> found.spec().name())
                .orElse("");
        Setting setting = new Setting(
                facts.experiment().title(),
                campaign.name(),
                outcome.pair().taskId() + " " + task,
                outcome.pair().pairId(),
                facts.order(outcome.pair()),
                variants,
                outcome.verdict(),
                folder.path());
        try {
            Files.createDirectories(folder.path());
        } catch (IOException e) {
            throw new StorageFailure("create", folder.path(), e);
        }
        List<ShownRun> runs = new ArrayList<>();
        for (RunOutcome run : outcome.runs()) {
            ShownRun shown = ShownRun.read(run.folder(), run.violations());
            Durable.replaceDerived(folder.page(run.runId()), RunPage.of(setting, shown));
            runs.add(shown);
        }
        if (runs.size() == 2) {
            runs.sort(Comparator.comparing(run -> setting.side(run)));
            Durable.replaceDerived(pairPage, PairPage.of(setting, runs.get(0), runs.get(1)));
        }
    }
}
