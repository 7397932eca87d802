package dev.pairwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * The cases that both variants of a {@link Compare} class meet: a field, or a method without parameters, that gives a collection, an array, a stream, or a map from ids to cases.
 *
 * <pre>{@code
 * @Tasks List<Case> cases() { return readJson("cases.json"); }
 * }</pre>
 *
 * <p>A case is a text or a value that Jackson can write, such as a record. Its id is its component {@code id} or {@code name}, where all cases have one and no two the same; else they
 * are numbered {@code TASK-001} and so on.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Tasks {}
