package dev.pairwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.TestTemplate;

/**
 * Executes a method once for each criterion that ends the running of an experiment, in a class that is an {@link ExperimentFindings}: the registered minimum of pairs of every
 * task; runs materialized, validated and immutable; progress complete; violation log maintained. The node's name says how it stands.
 *
 * <p>A criterion that is met passes. One that more pairs will meet is aborted, with what is missing. One that is broken fails with a message that starts with
 * {@code CRITICAL}. Works as a meta-annotation.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
public @interface ExitCriteria {}
