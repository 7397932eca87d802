package dev.pairwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A class about what an experiment shows. Its methods may take the {@link dev.pairwright.analysis.Findings} as a parameter.
 *
 * <pre>{@code
 * @ExperimentFindings("experiments/exp-001-role-vs-goal")
 * class RoleVsGoalFindings {
 *
 *     @RegisteredHypotheses
 *     void hypotheses() {}
 *
 *     @ExitCriteria
 *     void exitCriteria() {}
 *
 *     @Test
 *     void goal_centric_is_not_worse(Findings findings) {
 *         assertThat(findings.metric("task_success")).isNotWorse(byAtMost(0.15));
 *     }
 * }
 * }</pre>
 *
 * <p>If a {@link PairedExperiment} of the same folder is executed by the same launcher, before or after this class, the class waits until all selected pairs of
 * that campaign are there. Otherwise it reads what is on disk: of the campaign that {@code pairwright.campaign} names, else of the main one; without any it is
 * aborted. Findings are computed once for all such classes, and written to {@code analysis/}: beside {@code runs/} for the main campaign, else in the
 * campaign's folder.
 *
 * <p>The class is executed in one thread. Works as a meta-annotation, and is inherited by subclasses.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(FindingsExtension.class)
public @interface ExperimentFindings {

    /** The folder that holds {@code experiment.json}, as in {@link PairedExperiment#value}. */
    String value();
}
