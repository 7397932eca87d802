package dev.pairwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.TestTemplate;

/**
 * Executes a method once for each registered hypothesis, in a class that is an {@link ExperimentFindings}. The node's name is the finding: {@code H1 not
 * supported: The second variant succeeds more often (simulated)}.
 *
 * <ul>
 *   <li>passed: a conclusion was reached. Supported, not supported and inconclusive are all results, and none is a fault;
 *   <li>aborted with a message that starts with {@code TOO FEW PAIRS}: a task has not its registered minimum, with how many are missing;
 *   <li>failed with a message that starts with {@code CRITICAL}: an invariant is broken, so nothing may be concluded.
 * </ul>
 *
 * <p>The method may take the {@link dev.pairwright.analysis.HypothesisFinding} and the {@link dev.pairwright.analysis.Findings}; none has to. Works as a
 * meta-annotation.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
public @interface RegisteredHypotheses {}
