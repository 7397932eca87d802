package dev.pairwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Judges an answer of a {@link Compare} class. A run is a success if every criterion is satisfied.
 *
 * <pre>{@code
 * @Criterion boolean correct(Case c, String answer) { return answer.contains(c.expected()); }
 *
 * @Criterion void polite(String answer) { assertThat(answer).doesNotContain("stupid"); }
 *
 * @Criterion(judge = "openai:gpt-4.1-2025-04-14")
 * Judgement faithful(Case c, String answer) { return grader.grade(c.question(), answer); }
 * }</pre>
 *
 * <p>It returns a truth value, a {@link Judgement} with its reason, or nothing and asserts; an {@link AssertionError} says that it is not satisfied. Any other exception says that nothing is
 * known of the run, and halts the campaign. It takes the case and the answer, or the answer alone; a {@link java.nio.file.Path} is the folder of the files that were left. The
 * answer is read from what was recorded. Which variant answered is not told.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Criterion {

    /** The exact model that the criterion asks, if it is a judge; pinned in the plan. */
    String judge() default "";
}
