package dev.pairwright.junit;

import static dev.pairwright.junit.PairwrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.junit.Launch.Status;
import dev.pairwright.testkit.CapsuleBuilder;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.launcher.LauncherSession;

@Tag("slow")
class PairVerdictTest {

    private static final String QUESTION =
            """
            {"calls": [
              {"tool": "ask_clarification", "arguments": {"question": "Which file?"}},
              {"tool": "write_file", "arguments": {"path": "out.txt", "content": "hello\\n"}},
              {"tool": "finish", "arguments": {"message": "Wrote out.txt."}}
            ]}
            """;

    @PairedExperiment(Fixtures.EXPERIMENTS + "exp-critical")
    static class Critical {
        @PairedTask("TASK-001")
        void create(Pair pair) {}

        @PairedTask("TASK-002")
        void append(Pair pair) {}
    }

    private static void writeCritical() {
        Fixtures.fresh("exp-critical")
                .experiment(experiment -> {
                    Fixtures.agent(experiment, FickleAgent.class);
                    Fixtures.pairs(experiment, 3);
                    Fixtures.failuresToHalt(experiment, 1);
                })
                .write();
    }

    @Test
    void a_broken_invariant_fails_its_node_and_the_rest_is_skipped_with_the_reason() {
        writeCritical();

        Launch launch = Launch.of(Critical.class);

        assertThat(launch.tests()).hasSize(6);
        assertThat(launch.with(Status.FAILED)).singleElement().satisfies(node -> {
            assertThat(node.name()).startsWith("TASK-001 Create a file · pair-0102");
            assertThat(node.message())
                    .startsWith("CRITICAL V-")
                    .contains("an agent declared deterministic gave other outputs for identical inputs");
        });
        assertThat(launch.with(Status.SKIPPED)).isNotEmpty().allSatisfy(node -> assertThat(node.message())
                .startsWith("halted: V-"));
        assertThat(launch.named("pair-0103").status()).isEqualTo(Status.SKIPPED);
    }

    @Test
    void a_critical_pair_fails_again_whenever_it_is_asked() {
        writeCritical();
        Launch.of(Critical.class);
        int runs = FickleAgent.RUNS.get();

        Launch again = Launch.of(Critical.class);

        assertThat(again.named("pair-0102").status()).isEqualTo(Status.FAILED);
        assertThat(again.named("pair-0103").message()).startsWith("halted: V-");
        assertThat(FickleAgent.RUNS.get()).isEqualTo(runs);
    }

    @Test
    void executing_failed_tests_again_does_not_launder_the_main_campaign() {
        writeCritical();
        try (LauncherSession session = Launch.session()) {
            Launch first = Launch.in(session, List.of(), selectClass(Critical.class));
            assertFailsAgainWithoutARun(session, first);
            assertThat(Fixtures.folder("exp-critical").resolve("runs/try")).doesNotExist();
        }
    }

    @Test
    void executing_failed_tests_again_does_not_launder_a_try_out() {
        writeCritical();
        try (LauncherSession session = Launch.session()) {
            Launch first = Launch.in(
                    session,
                    List.of(descriptor -> FilterResult.includedIf(
                            !descriptor.getUniqueId().toString().contains("append"))),
                    selectClass(Critical.class));
            assertFailsAgainWithoutARun(session, first);
        }
    }

    private static void assertFailsAgainWithoutARun(LauncherSession session, Launch first) {
        int runs = FickleAgent.RUNS.get();

        Launch rerun = Launch.in(session, List.of(), failed(first));

        assertThat(rerun.with(Status.FAILED))
                .singleElement()
                .extracting(Launch.Node::message)
                .isEqualTo(first.with(Status.FAILED).get(0).message());
        assertThat(FickleAgent.RUNS.get()).isEqualTo(runs);
    }

    private static DiscoverySelector[] failed(Launch launch) {
        assertThat(launch.with(Status.FAILED)).isNotEmpty();
        return launch.with(Status.FAILED).stream()
                .map(node -> selectUniqueId(node.id().getUniqueId()))
                .toArray(DiscoverySelector[]::new);
    }

    @PairedExperiment(Fixtures.EXPERIMENTS + "exp-documented")
    static class Documented {
        static boolean failing;

        @PairedTask("TASK-001")
        void create(Pair pair) {
            assertThat(pair).holds();
            if (failing && pair.round() == 1) {
                fail("the user's own");
            }
        }

        @PairedTask("TASK-002")
        void append(Pair pair) {}
    }

    private static CapsuleBuilder documented() {
        return Fixtures.fresh("exp-documented").file("tasks/TASK-001/solution.json", QUESTION);
    }

    @Test
    void a_documented_violation_aborts_after_the_method_was_executed() {
        documented().write();
        Documented.failing = false;

        Launch launch = Launch.of(Documented.class);

        assertThat(launch.with(Status.ABORTED)).hasSize(2).allSatisfy(node -> assertThat(node.message())
                .startsWith("NON-CRITICAL V-")
                .contains("1 clarifications requested; the task expects 0 to 0"));
        assertThat(launch.named("pair-0201").status()).isEqualTo(Status.PASSED);
    }

    @Test
    void an_assertion_of_the_users_own_fails_its_node_and_halts_nothing() {
        documented().write();
        Documented.failing = true;

        Launch launch = Launch.of(Documented.class);

        assertThat(launch.named("pair-0101").status()).isEqualTo(Status.FAILED);
        assertThat(launch.named("pair-0101").message()).isEqualTo("the user's own");
        assertThat(launch.named("pair-0102").status()).isEqualTo(Status.ABORTED);
        assertThat(launch.tests().values()).hasSize(4).doesNotContain(Status.SKIPPED);
    }

    @PairedExperiment(Fixtures.EXPERIMENTS + "exp-unscored")
    static class Unscored {
        @PairedTask("TASK-001")
        void create(Pair pair) {
            fail("there is nothing to assert on");
        }

        @PairedTask("TASK-002")
        void append(Pair pair) {}
    }

    @Test
    void a_pair_whose_infrastructure_fails_as_often_as_it_may_be_tried_aborts_before_the_method() {
        Fixtures.fresh("exp-unscored")
                .experiment(experiment -> Fixtures.agent(experiment, UnreachableAgent.class))
                .write();

        Launch launch = Launch.of(Unscored.class);

        assertThat(launch.with(Status.ABORTED)).hasSize(4).allSatisfy(node -> assertThat(node.message())
                .matches(
                        "NON-CRITICAL V-000[1-4] run-\\S+-v2 unscored: the provider is down; the last of 2 attempts of this"
                                + " start \\(in pair-\\d{4}\\)"));
    }

    @PairedExperiment(Fixtures.EXPERIMENTS + "exp-nop")
    static class Nothing {
        @PairedTask("TASK-001")
        void create(Pair pair) {
            assertThat(pair).scorecard("first").hasNoSuccess();
        }

        @PairedTask("TASK-002")
        void append(Pair pair) {}
    }

    @Test
    void an_agent_that_fails_at_its_task_is_a_result_and_passes() {
        Fixtures.fresh("exp-nop")
                .experiment(experiment -> ((ObjectNode) experiment.get("agent")).put("adapter", "nop"))
                .write();

        assertThat(Launch.of(Nothing.class).tests().values()).hasSize(4).containsOnly(Status.PASSED);
    }

    @PairedExperiment(Fixtures.EXPERIMENTS + "exp-refused")
    static class Refused extends BothTasks {}

    @Test
    void what_is_wrong_with_an_experiment_fails_the_class_once_and_creates_nothing() {
        Fixtures.fresh("exp-refused")
                .experiment(experiment -> experiment.put("version", "one"))
                .write();

        Launch launch = Launch.of(Refused.class);

        assertThat(launch.nodes()).singleElement().satisfies(node -> {
            assertThat(node.name()).isEqualTo("PairVerdictTest$Refused");
            assertThat(node.status()).isEqualTo(Status.FAILED);
            assertThat(node.message()).contains("experiment.json#/version");
        });
        assertThat(Fixtures.folder("exp-refused").resolve("runs")).doesNotExist();
    }

    @PairedExperiment(Fixtures.EXPERIMENTS + "exp-refused")
    static class Misshaped {
        @PairedTask("TASK-001")
        void create() {}

        @PairedTask("TASK-001")
        void createAgain() {}

        @PairedTask("TASK-009")
        void other() {}
    }

    @Test
    void a_class_that_does_not_fit_its_experiment_is_refused_with_the_lines_to_add() {
        Fixtures.fresh("exp-refused").write();

        Launch launch = Launch.of(Misshaped.class);

        assertThat(launch.nodes())
                .singleElement()
                .extracting(Launch.Node::message)
                .isEqualTo(
                        Misshaped.class.getName() + " does not fit exp-refused: 3 problems\n"
                                + "  - Misshaped: TASK-001 has 2 methods: create, createAgain (keep one)\n"
                                + "  - Misshaped.other: there is no task \"TASK-009\" (known: TASK-001, TASK-002)\n"
                                + "  - Misshaped: no method for TASK-002 (add: @PairedTask(\"TASK-002\") void task002(Pair pair) {})");
        assertThat(Fixtures.folder("exp-refused").resolve("runs")).doesNotExist();
    }
}
