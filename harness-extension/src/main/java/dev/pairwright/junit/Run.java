package dev.pairwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Lets the agent of a {@link Compare} class answer a case with a variant. Called twice in every pair.
 *
 * <pre>{@code
 * @Run String run(Case c, String prompt) { return assistant.answer(prompt, c.question()); }
 * }</pre>
 *
 * <p>Its first parameter is the case, its second the variant's value; it may take a {@code long}, the pair's seed, and a {@link java.nio.file.Path}, the folder of the run, besides. What it
 * returns is the answer: a text, or a value that Jackson can write and read. A method that returns nothing takes the folder and leaves files in it.
 *
 * <p>What it throws is a failure of the agent: the run counts, and no criterion is asked. When its time is up it is interrupted; the next run waits until it is over.
 * {@link dev.pairwright.agent.AgentFailure#infrastructure} says that it is not the agent's doing, and both runs of the pair are repeated.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Run {}
