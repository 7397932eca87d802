package dev.pairwright.evaluation;

import org.apiguardian.api.API;

/**
 * Criteria that are code of whoever opens a campaign, such as methods of a test class. Tasks are bound to them by the check {@code criterion}. They are given the evidence of one run
 * and no word of its variant; calls come from several threads.
 */
@FunctionalInterface
@API(status = API.Status.INTERNAL)
public interface Criteria {

    /** There are none: tasks that are bound to one can be read, and cannot be judged. */
    Criteria NONE = (criterion, run) -> {
        throw new IllegalStateException("the criterion " + criterion + " is a method of a test class, and that class"
                + " alone can judge by it: execute it");
    };

    /**
     * Judges a run.
     *
     * @param criterion the criterion's name
     * @param run the evidence
     */
    CheckOutcome judge(String criterion, RunEvidence run);
}
