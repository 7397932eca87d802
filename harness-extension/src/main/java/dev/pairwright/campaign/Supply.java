package dev.pairwright.campaign;

import dev.pairwright.agent.Agent;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.Sha256;
import dev.pairwright.evaluation.Criteria;
import dev.pairwright.experiment.Variant;
import dev.pairwright.schedule.PlannedPair;
import org.apiguardian.api.API;

/** An agent and criteria that are code of whoever opens a campaign, such as methods of a test class: no name in {@code experiment.json} would find them. */
@API(status = API.Status.INTERNAL)
public interface Supply {

    /** The name that {@code experiment.json} has for an agent of this kind. */
    String adapter();

    /** Over the code the agent and the criteria are made of, as far as it is known. */
    Sha256 code();

    /** An agent for one run. Called on the thread that carries the pair out, before the run's time begins. */
    Agent agent(PlannedPair pair, CapsuleTask task, Variant variant);

    /** The criteria. */
    Criteria criteria();

    /** Whether a pair starts only when somebody joins it, for its agent works on the thread of who does. */
    boolean onDemand();
}
