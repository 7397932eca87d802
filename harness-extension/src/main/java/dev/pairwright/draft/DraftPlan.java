package dev.pairwright.draft;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What an experiment is that stands in a test class, as far as it can be written down.
 *
 * @param id its id
 * @param source the class's name
 * @param pairs how many pairs each task gets
 * @param timeoutSeconds how long a run may take
 * @param model the model that the agent asks, as the class says
 * @param variants two, the one that the other is held against first
 * @param tasks the tasks, in order
 * @param criteria what every run is judged by
 */
@API(status = API.Status.INTERNAL)
public record DraftPlan(
        String id,
        String source,
        int pairs,
        double timeoutSeconds,
        String model,
        List<PlannedVariant> variants,
        List<PlannedTask> tasks,
        List<PlannedCriterion> criteria) {

    /** Copies the lists. */
    public DraftPlan {
        variants = List.copyOf(variants);
        tasks = List.copyOf(tasks);
        criteria = List.copyOf(criteria);
    }

    /**
     * A variant.
     *
     * @param id its id
     * @param column its short name in the columns of ledgers
     * @param text what it is, exactly
     * @param ending how its file's name ends, such as {@code md}
     */
    public record PlannedVariant(String id, String column, String text, String ending) {}

    /**
     * A task.
     *
     * @param id its id
     * @param name a few words for people
     * @param text the case, as text or JSON
     * @param ending how its file's name ends: {@code txt} or {@code json}
     */
    public record PlannedTask(String id, String name, String text, String ending) {}

    /**
     * A criterion.
     *
     * @param name its method's name
     * @param judge the model that it asks, if it is a judge
     */
    public record PlannedCriterion(String name, Optional<String> judge) {}
}
