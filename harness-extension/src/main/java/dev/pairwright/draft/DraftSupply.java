package dev.pairwright.draft;

import dev.pairwright.agent.Agent;
import dev.pairwright.campaign.Supply;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.Sha256;
import dev.pairwright.evaluation.Criteria;
import dev.pairwright.experiment.Variant;
import dev.pairwright.schedule.PlannedPair;
import org.apiguardian.api.API;

/**
 * The methods of a test class as the agent and the criteria of a campaign.
 *
 * @param draft the methods
 * @param thread where they are called
 * @param code over the code they are made of
 * @param thrown hears what the agent throws
 */
@API(status = API.Status.INTERNAL)
public record DraftSupply(DraftCode draft, TestThread thread, Sha256 code, ThrownAnswers thrown) implements Supply {

    /** What {@code experiment.json} calls such an agent. */
    public static final String ADAPTER = "test-class";

    @Override
    public String adapter() {
        return ADAPTER;
    }

    /** Only once the test's thread is free: what an earlier run's method does beyond its time is not the next run's. */
    @Override
    public Agent agent(PlannedPair pair, CapsuleTask task, Variant variant) {
        thread.awaitFree();
        return new MethodAgent(
                draft, thread, task.id().value(), variant.variantId().value(), thrown);
    }

    @Override
    public Criteria criteria() {
        return new MethodCriteria(draft, thread);
    }

    @Override
    public boolean onDemand() {
        return thread.meets();
    }
}
