package dev.pairwright.archive;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.Verdict;
import dev.pairwright.io.Console;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.report.Workplace;
import dev.pairwright.schedule.PlannedPair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Backs a campaign up as it goes on: what is new after every round and after each task's last pair, all of it once it is complete. A backup that fails is told and stops
 * nothing. Try-outs and drafts are not backed up.
 */
@API(status = API.Status.INTERNAL)
public final class BackupListener implements CampaignListener {

    private static final String TRY = "try";

    private final Supplier<Configuration> configuration;
    private final HarnessTime time;
    private final Map<Integer, Integer> leftOfRound = new HashMap<>();
    private @Nullable Campaign campaign;
    private @Nullable Backup backup;
    private boolean fresh;
    private boolean failed;

    /** For the service loader. */
    public BackupListener() {
        this(Configuration::system, HarnessTime.system());
    }

    BackupListener(Supplier<Configuration> configuration, HarnessTime time) {
        this.configuration = configuration;
        this.time = time;
    }

    @Override
    public boolean ofPilots() {
        return true;
    }

    @Override
    public void opened(Campaign opened, Selection selection) {
        Optional<Path> place = BackupPlace.chosen(opened.capsule().folder(), configuration.get());
        boolean passing = opened.name().value().equals(TRY) || opened.name().isDraft();
        if (passing || place.isEmpty()) {
            return;
        }
        campaign = opened;
        opened.schedule().pairs().stream()
                .filter(pair -> selection.pairs().contains(pair.pairId()))
                .forEach(pair -> leftOfRound.merge(pair.round(), 1, Integer::sum));
        attempt(() -> backup = new Backup(opened.folder(), place.orElseThrow(), time));
    }

    @Override
    public void finished(PairOutcome outcome) {
        if (campaign == null || backup == null) {
            return;
        }
        PlannedPair pair = outcome.pair();
        int left = leftOfRound.merge(pair.round(), -1, Integer::sum);
        if (outcome.repeated() || outcome.verdict() instanceof Verdict.NotStarted) {
            return;
        }
        fresh = true;
        List<String> reasons = new ArrayList<>();
        if (left == 0) {
            reasons.add("round " + pair.round());
        }
        if (taskComplete(campaign, pair.taskId())) {
            reasons.add(pair.taskId() + " complete");
        }
        if (!reasons.isEmpty() && !complete(campaign)) {
            Backup made = backup;
            attempt(() -> made.incremental(String.join(", ", reasons)));
        }
    }

    @Override
    public void closed(Campaign closed) {
        if (campaign == null || backup == null) {
            return;
        }
        Backup made = backup;
        if (complete(closed)) {
            attempt(() -> {
                if (!made.isFullUpTo(new Sha256(closed.registryHead()))) {
                    BackupResult full = made.full("campaign complete");
                    Console.println("Pairwright: backup of campaign " + full.campaign() + ", "
                            + StorageEstimate.inWords(full.bytes()) + ": "
                            + Workplace.current().path(full.file()));
                }
            });
        } else if (fresh) {
            attempt(() -> made.incremental("closed"));
        }
    }

    private static boolean taskComplete(Campaign campaign, TaskId task) {
        return campaign.complete().getOrDefault(task, 0)
                == campaign.schedule().pairsOf(task).size();
    }

    private static boolean complete(Campaign campaign) {
        return campaign.capsule().tasks().stream().allMatch(task -> taskComplete(campaign, task.id()));
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            failed = false;
        } catch (Refusal | StorageFailure e) {
            if (!failed) {
                Console.println("Pairwright: no backup was made: " + e.getMessage()
                        + ". The campaign goes on without; -Dpairwright.backup names another folder, or off");
            }
            failed = true;
        }
    }
}
