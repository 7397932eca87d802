package dev.pairwright.experiment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.pairwright.core.ExperimentId;
import dev.pairwright.core.Permissions;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * An experiment as its {@code experiment.json} defines it.
 *
 * @param experimentId its id, also the name of its folder
 * @param version its version; a changed plan is a new version
 * @param title one line for people
 * @param factor what may differ between the variants, and nothing else
 * @param variants two, in the order that gives differences their sign: second minus first
 * @param tasks the tasks' folders, in order
 * @param taskSuiteVersion the version of the tasks taken together
 * @param pairsPerTask how many pairs a task gets
 * @param seedPolicy which seed a pair runs with
 * @param scheduleSeed where the schedule's randomness comes from
 * @param agent which agent is tested
 * @param permissions what agents may touch
 * @param timeoutCeilingSeconds the longest any run may take
 * @param preRegistration what was fixed before the first run
 * @param prices by model name
 * @param policies what follows from what
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@JsonIgnoreProperties({"$schema", "parity"})
public record Experiment(
        ExperimentId experimentId,
        String version,
        String title,
        Factor factor,
        List<Variant> variants,
        List<String> tasks,
        String taskSuiteVersion,
        PairsPerTask pairsPerTask,
        SeedPolicy seedPolicy,
        long scheduleSeed,
        AgentChoice agent,
        Permissions permissions,
        double timeoutCeilingSeconds,
        PreRegistration preRegistration,
        Map<String, Price> prices,
        Policies policies) {

    /** The first declared variant: the reference that differences are taken from. */
    public Variant first() {
        return variants.get(0);
    }

    /** The second declared variant. */
    public Variant second() {
        return variants.get(1);
    }
}
