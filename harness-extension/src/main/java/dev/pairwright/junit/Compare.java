package dev.pairwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Compares two variants of an agent by what stands in the class itself: its {@link Variants}, {@link Tasks}, {@link Run} method, {@link Criterion} methods and {@link Gate}s.
 *
 * <pre>{@code
 * @SpringBootTest
 * @Compare(pairs = 8)
 * class PromptTest {
 *
 *     @Autowired Assistant assistant;
 *
 *     @Variants Map<String, String> prompts = Map.of("old", read("v1.md"), "new", read("v2.md"));
 *
 *     @Tasks List<Case> cases() { return readJson("cases.json"); }
 *
 *     @Run String run(Case c, String prompt) { return assistant.answer(prompt, c.question()); }
 *
 *     @Criterion boolean correct(Case c, String answer) { return answer.contains(c.expected()); }
 *
 *     @Gate void ship(Findings f) { assertThat(f.success()).isNotWorse(byAtMost(0.15)); }
 * }
 * }</pre>
 *
 * <p>Every task gets {@link #pairs} pairs of runs, one of each variant: in a random order that is the same for the same class, tasks taking turns. The instance is the one that JUnit
 * made, with everything that other extensions injected. With {@code pairwright.parallelism} 1, which is usual, run methods and criteria are called on the thread of the test.
 *
 * <p><b>Drafts.</b> Such an experiment is a draft: a campaign as any other, in a folder of its own below {@code target/pairwright/}, begun anew with every execution and
 * exploratory wherever it is shown. With {@code pairwright.reuse} it goes on with the runs of the latest draft whose class path, variants, tasks and settings were the same.
 * With {@code pairwright.register} the experiment is written into {@code experiments/} of the module, its plan is locked, and every later execution is one of the
 * registered experiment.
 *
 * <p><b>Live models.</b> A class that asks a model costs money and takes long, so a build that executes all tests skips it. It is executed in an IDE, when it is named
 * ({@code mvn test -Dtest=PromptTest}), with {@code pairwright.live}, and everywhere if it says that it asks none: {@code @Compare(live = false)}.
 *
 * <p>The class has one instance for all of its methods and is executed in one thread. Works as a meta-annotation, and is inherited by subclasses.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(GatesFirst.class)
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(CompareExtension.class)
public @interface Compare {

    /** How many pairs each task gets. */
    int pairs() default 8;

    /** The experiment's id, also the name of its folder; made of the class's name unless given. */
    String name() default "";

    /** How many seconds a run may take. */
    double timeoutSeconds() default 120;

    /** The exact model that the agent asks, such as {@code openai:gpt-4.1-2025-04-14}, for the record: nothing but the class itself decides what is asked. */
    String model() default "unnamed";

    /** Whether the run method asks a live model, so that a build that executes all tests skips the class. */
    boolean live() default true;
}
