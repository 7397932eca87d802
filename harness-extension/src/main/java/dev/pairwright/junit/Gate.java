package dev.pairwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.TestTemplate;

/**
 * Decides on what a {@link Compare} class found, once all of its pairs are there.
 *
 * <pre>{@code
 * @Gate void ship(Findings f) { assertThat(f.success()).isNotWorse(byAtMost(0.15)); }
 * }</pre>
 *
 * <p>The first gate of a class, by {@link org.junit.jupiter.api.Order} and then by name, has a node for every pair before its own; other gates have one. A gate waits for all pairs that are
 * selected, also when it is executed alone. It passes if its claim is shown, fails if the opposite is, and is aborted or fails in between, see {@link MetricAssert}: a draft's fails in
 * continuous integration, where the variable {@code CI} is set, unless {@code pairwright.inconclusive} says otherwise.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
public @interface Gate {}
