package dev.pairwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * The two variants that a class compares: a field, or a method without parameters, that gives a map of exactly two entries, or a list of two records with a {@code name} or
 * {@code id}.
 *
 * <pre>{@code
 * @Variants Map<String, String> prompts = Map.of("old", read("v1.md"), "new", read("v2.md"));
 * }</pre>
 *
 * <p>Gates are claims about the second, held against the first. A list and a {@code LinkedHashMap} have an order, {@code Map.of} has none: there the reference is the one that
 * {@link #reference} names, or that is called {@code old}, {@code before}, {@code baseline}, {@code control}, {@code current}, {@code a} or {@code v1}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Variants {

    /** The name of the variant that the other is held against. */
    String reference() default "";
}
