package dev.pairwright.campaign;

import dev.pairwright.core.Evidence;
import dev.pairwright.core.Refusal;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.Progress;
import dev.pairwright.manifest.Pins;
import java.util.List;
import java.util.Locale;

/**
 * Holds what a start would do against what its campaign was begun with: all runs of a campaign are of one agent, one kind of evidence, one plan and the same pins.
 *
 * @param record how the campaign was begun
 * @param plan what this start is to do
 */
record BegunAs(CampaignRecord record, CampaignPlan plan) {

    /**
     * Requires the same agent, kind of evidence and plan.
     *
     * @throws Refusal saying what differs, and the ways on
     */
    void require() {
        requireSameAgent();
        requireSameEvidence();
        requireSamePlan();
    }

    private void requireSameAgent() {
        CampaignRecord now = plan.record();
        boolean same = record.agent().equals(now.agent());
        if (!same || !record.secondAgent().equals(now.secondAgent())) {
            throw new Refusal("campaign \"" + record.campaign() + "\" was begun with agent "
                    + describe(same ? other(record) : record.agent()) + " and cannot go on with "
                    + describe(same ? other(now) : now.agent())
                    + (same ? " for the second variant" : "")
                    + ": all its runs must be of one agent. Begin another campaign with "
                    + "-Dpairwright.campaign=<name>, or go on with the first agent by -Dpairwright.agent="
                    + record.agent().adapter());
        }
    }

    private void requireSameEvidence() {
        if (record.evidence() != plan.record().evidence()) {
            throw new Refusal("the runs of campaign \"" + record.campaign() + "\" are evidence of the kind "
                    + word(record.evidence()) + ", and those of this start would be of the kind "
                    + word(plan.record().evidence())
                    + ": a replay is never a new sample. Begin another campaign with -Dpairwright.campaign=<name>");
        }
    }

    private static String word(Evidence evidence) {
        return evidence.name().toLowerCase(Locale.ROOT);
    }

    private static Pins.AgentPin other(CampaignRecord record) {
        return record.secondAgent().orElse(record.agent());
    }

    private static String describe(Pins.AgentPin agent) {
        String model = agent.adapter() + " (" + agent.name() + " " + agent.version() + ", model " + agent.model();
        return model + ", " + agent.hash().hex().substring(0, 12) + ")";
    }

    private void requireSamePlan() {
        List<String> changes = plan.changesSince(record);
        if (!record.experimentVersion().equals(plan.record().experimentVersion())) {
            throw new Refusal("campaign \"" + record.campaign() + "\" was begun with version "
                    + record.experimentVersion() + " of the experiment, which is now version "
                    + plan.record().experimentVersion() + ":\n  - " + String.join("\n  - ", changes)
                    + "\nA new version is a new campaign, and this one stays as it is: begin it with "
                    + "-Dpairwright.campaign=<name>");
        }
        if (!changes.isEmpty()) {
            throw new Refusal("the plan of campaign \"" + record.campaign() + "\" was locked at " + record.startedAt()
                    + " and has changed since:\n  - " + String.join("\n  - ", changes)
                    + "\n"
                    + "Three ways on: revert the change; or raise \"version\" in experiment.json and begin a new"
                    + " campaign with -Dpairwright.campaign=<name>; or try the change out with"
                    + " -Dpairwright.campaign=try, which is never evidence");
        }
    }

    /**
     * Requires that runs are still pinned to what they were, if any is left to run.
     *
     * @throws Refusal if not
     */
    void requirePins(Progress progress) {
        List<String> changes = plan.pinsChangedSince(record);
        if (!changes.isEmpty() && plan.hasWork(progress)) {
            throw new Refusal(
                    "campaign \"" + record.campaign() + "\" has pairs left to run, but what its runs are pinned to "
                            + "has changed:\n  - " + String.join("\n  - ", changes)
                            + "\n"
                            + "Go back to what it was begun with, or begin another campaign with"
                            + " -Dpairwright.campaign=<name>");
        }
    }
}
