package dev.pairwright.campaign;

import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Refusal;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.schedule.Schedule;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apiguardian.api.API;

/** A campaign that somebody is about to open, completely checked: what would be carried out, and whether an earlier one was of the same making. */
@API(status = API.Status.INTERNAL)
public final class Intended {

    private final CampaignRequest request;
    private final CampaignPlan plan;

    private Intended(CampaignRequest request, CampaignPlan plan) {
        this.request = request;
        this.plan = plan;
    }

    /**
     * Reads everything a request is about, and creates nothing yet but the signing key.
     *
     * @param request what is wanted
     * @throws Refusal if anything that was given is not right
     */
    public static Intended of(CampaignRequest request) {
        return new Intended(request, Planning.plan(request));
    }

    /** The campaign's name. */
    public CampaignName name() {
        return plan.name();
    }

    /** Whether it is the main one. */
    public boolean main() {
        return plan.name().equals(CampaignFolder.MAIN);
    }

    /** The experiment. */
    public Capsule capsule() {
        return plan.capsule();
    }

    /** Every pair, in order. */
    public Schedule schedule() {
        return plan.schedule();
    }

    /** Where its files are, or will be. */
    public Path folder() {
        return CampaignFolder.of(plan.capsule().folder(), plan.name()).path();
    }

    /** Whether anything of it is on the disk. */
    public boolean begun() {
        return Files.exists(folder().resolve(CampaignRecord.FILE));
    }

    /**
     * Whether another campaign was begun with the same files of the experiment, evaluators and agent: whether what was found of that one holds of this one.
     *
     * @param other how it was begun
     */
    public boolean sameMaking(CampaignRecord other) {
        CampaignRecord now = plan.record();
        return now.experimentVersion().equals(other.experimentVersion())
                && now.capsuleFiles().equals(other.capsuleFiles())
                && now.evaluatorVersions().equals(other.evaluatorVersions())
                && now.agent().equals(other.agent())
                && now.secondAgent().equals(other.secondAgent());
    }

    /** Whether another campaign was begun by the same harness on the same machine, too: whether it can go on. */
    public boolean samePins(CampaignRecord other) {
        return PlanChanges.ofPins(other, plan.record()).isEmpty();
    }

    /**
     * Opens it.
     *
     * @throws Refusal if what is on the disk is not what it would go on from
     */
    public Campaign open() {
        return Campaign.open(request, plan);
    }

    /**
     * Opens it after another campaign of the same start, of the same agent: what models may use in a start is shared by both.
     *
     * @param before the other, which is closed
     * @throws Refusal as {@link #open} does
     */
    public Campaign openAfter(Campaign before) {
        plan.models().goOnWithin(before.models());
        return open();
    }
}
