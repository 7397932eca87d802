package dev.pairwright.pilot;

import dev.pairwright.analysis.locked.LockedCampaign;
import dev.pairwright.archive.StorageEstimate;
import dev.pairwright.campaign.PilotVerdict;
import dev.pairwright.campaign.PilotVerdict.Criterion;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Timestamp;
import dev.pairwright.ledger.CampaignRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * From what a pilot locked to whether the full run may begin.
 *
 * @param capsule the experiment
 * @param folder the pilot's folder
 * @param verdict what it was judged to be
 * @param campaign its locked runs, if its ledgers hold
 * @param storage what disk the full run needs
 */
@API(status = API.Status.INTERNAL)
public record PilotJudgement(
        Capsule capsule,
        Path folder,
        PilotVerdict verdict,
        Optional<LockedCampaign> campaign,
        StorageEstimate storage) {

    /** The name of its page, in the pilot's {@code report/}. */
    static final String PAGE = "pilot";

    /**
     * Verifies and judges a pilot; writes nothing.
     *
     * @param capsule the experiment
     * @param folder the pilot's folder
     * @param time where the verdict's time comes from
     */
    public static PilotJudgement of(Capsule capsule, Path folder, HarnessTime time) {
        CampaignRecord record = CampaignRecord.read(folder);
        Optional<LockedCampaign> campaign = Optional.empty();
        List<Criterion> criteria;
        StorageEstimate storage = new StorageEstimate(0, 0, false, 0);
        try {
            LockedCampaign locked = LockedCampaign.read(folder, capsule, Optional.empty());
            campaign = Optional.of(locked);
            storage = storage(capsule, folder, locked);
            criteria = new PilotJudge(locked, storage).criteria();
        } catch (Refusal e) {
            criteria = PilotJudge.unreadable(e.getMessage());
        }
        boolean go = criteria.stream().allMatch(criterion -> criterion.passed() || !criterion.must());
        PilotVerdict verdict = new PilotVerdict(
                PilotVerdict.VERSION,
                record.campaign(),
                record.experimentId(),
                record.experimentVersion(),
                go ? PilotVerdict.Decision.GO : PilotVerdict.Decision.NO_GO,
                Timestamp.of(time.now()),
                campaign.map(found -> found.ledgers().head()).orElse(record.scheduleHash()),
                criteria);
        return new PilotJudgement(capsule, folder, verdict, campaign, storage);
    }

    /** Writes the page and {@code pilot.json} into the pilot's {@code report/}. */
    public PilotJudgement publish() {
        new PilotPage(capsule, verdict).page(campaign, storage).write(folder.resolve("report"), PAGE);
        verdict.write(folder);
        return this;
    }

    /** Whether the full run may begin. */
    public boolean go() {
        return verdict.go();
    }

    private static StorageEstimate storage(Capsule capsule, Path folder, LockedCampaign locked) {
        List<Path> runs = locked.analysedRuns()
                .map(run -> folder.resolve(run.id().value()))
                .toList();
        long planned = 2L
                * capsule.tasks().size()
                * capsule.experiment().pairsPerTask().target();
        return StorageEstimate.of(planned, runs, folder);
    }
}
