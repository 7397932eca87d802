package dev.pairwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.testkit.agent.TestAgent;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The determinism smoke test. */
public class SmokeTest extends CommandTestCase {

    @Test
    void a_capsule_that_is_deterministic_leaves_the_same_each_time_and_no_trace_of_the_test() {
        assertThat(said(command("smoke")))
                .isEqualTo("exp-test is deterministic with oracle 1.0.0: 12 runs, every task three times for each"
                        + " variant, left the same\n");
        assertThat(runs()).doesNotExist();
    }

    @Test
    void what_differs_is_named_by_task_variant_and_file() {
        Counting.RUNS.set(0);
        assertThat(refused(command("smoke", "--agent", Counting.class.getName())))
                .isEqualTo("exp-test is not deterministic with counting 1.0.0:\n"
                        + "  - TASK-001 first: time 2 left other outputs than 1 of the 1 before it: out.txt\n"
                        + "  - TASK-001 first: time 3 left other outputs than 2 of the 2 before it: out.txt\n"
                        + "  - TASK-001 second: time 2 left other outputs than 1 of the 1 before it: out.txt\n"
                        + "  - TASK-001 second: time 3 left other outputs than 2 of the 2 before it: out.txt\n"
                        + "If a value may differ, such as a time, name it in \"normalize\" of the task's"
                        + " spec.json; if the agent draws by chance, set \"deterministic\": false in"
                        + " experiment.json");
    }

    /** Writes another number each time. */
    public static final class Counting extends TestAgent {

        /** As every agent, made anew for each run. */
        public Counting() {
            super("counting");
        }

        private static final AtomicInteger RUNS = new AtomicInteger();

        @Override
        public AgentReport run(Assignment assignment) {
            write(assignment, "out.txt", "run " + RUNS.incrementAndGet());
            return DONE;
        }
    }
}
