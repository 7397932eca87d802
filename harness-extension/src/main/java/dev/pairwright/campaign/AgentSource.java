package dev.pairwright.campaign;

import dev.pairwright.agent.Agent;
import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.experiment.Variant;
import dev.pairwright.manifest.Pins;
import dev.pairwright.schedule.PlannedPair;
import java.util.Optional;

/** Makes the agents of a campaign: a fresh one for every run, given its script or solution where it needs one. */
interface AgentSource {

    /** What manifests pin of the agent that a variant is tested with. */
    Pins.AgentPin pin(Variant variant);

    /** What kind of evidence its runs are. */
    Evidence evidence();

    /** How well the agent is held that a variant is tested with. */
    Enforcement enforcement(Variant variant);

    /** The provider of the model that a variant is tested with, to which every run has a gateway of its own; none for agents that need none. */
    default Optional<ModelUpstream> upstream(Variant variant) {
        return Optional.empty();
    }

    /** An agent for one run. */
    Agent agent(PlannedPair pair, CapsuleTask task, Variant variant);
}
