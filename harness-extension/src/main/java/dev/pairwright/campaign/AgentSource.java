package dev.pairwright.campaign;

import dev.pairwright.agent.Agent;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.experiment.Variant;
import dev.pairwright.manifest.Pins;
import dev.pairwright.run.RunFolder;
import dev.pairwright.schedule.PlannedPair;
import java.util.Optional;

/** Makes the agents of a campaign: a fresh one for every run, given its script or solution where it needs one. */
interface AgentSource {

    /** What manifests pin of the agent that a variant is tested with. */
    Pins.AgentPin pin(Variant variant);

    /** What kind of evidence its runs are. */
    Evidence evidence();

    /** How well it is held. */
    Enforcement enforcement();

    /**
     * The same agents, answered from what a locked run recorded of its model instead of by the model; none if nothing was recorded. Agents that ask no model answer
     * themselves once more.
     *
     * @param locked the folder of the locked run
     */
    default Optional<AgentSource> answeredFrom(RunFolder locked) {
        return evidence() == Evidence.LIVE ? Optional.empty() : Optional.of(this);
    }

    /** An agent for one run. */
    Agent agent(PlannedPair pair, CapsuleTask task, Variant variant);
}
