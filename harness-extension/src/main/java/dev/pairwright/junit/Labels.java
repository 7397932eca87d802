package dev.pairwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Answers that people have judged, to know how far a {@link Criterion} that is a judge can be trusted: a field, or a method without parameters, that gives {@link Label}s.
 *
 * <pre>{@code
 * @Criterion(judge = "openai:gpt-4.1-2025-04-14")
 * Judgement faithful(Case c, String answer) { return grader.grade(c.question(), answer); }
 *
 * @Labels("faithful") List<Label> labels = List.of(new Label(france, "Paris", true), new Label(france, "Lyon", false));
 * }</pre>
 *
 * <p>The judge is asked once for each, before the gates; how often it agrees, and by how much more than chance, is told on the console and in the summary.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Labels {

    /** The criterion's name. */
    String value();
}
