package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.pairwright.junit.Launch.Status;
import dev.pairwright.testkit.Played;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class PairSelectionTest {

    private static final String ID = "exp-selection";
    private static final Path RUNS = Fixtures.folder(ID).resolve("runs");

    @PairedExperiment(Fixtures.EXPERIMENTS + ID)
    static class Selected {
        @PairedTask("TASK-001")
        void create(Pair pair) {}

        @PairedTask("TASK-002")
        void append(Pair pair) {}
    }

    private static final String TREE = "[engine:junit-jupiter]/[class-template:" + Selected.class.getName() + "]";
    private static final String CREATE = "/[test-template:create(dev.pairwright.junit.Pair)]";

    @BeforeEach
    void write() {
        Fixtures.fresh(ID).write();
    }

    @AfterEach
    void clear() {
        System.clearProperty("pairwright.pairs");
    }

    /** The pairs that were run, not only shown: {@code TASK-001} as often as it was. */
    private static List<String> ranInTryOut() {
        assertThat(Played.runsIn(RUNS)).isEmpty();
        return Played.runsIn(RUNS.resolve("try")).stream()
                .map(run -> run.replaceAll("run-[^-]*-", ""))
                .sorted()
                .toList();
    }

    @Test
    void a_method_runs_the_pairs_of_its_task_in_every_round_and_no_other() {
        Launch launch = Launch.ofMethod("create", Selected.class);

        assertThat(launch.tests().keySet())
                .containsExactly(
                        "TASK-001 Create a file · pair-0101 · one -> two",
                        "TASK-001 Create a file · pair-0102 · two -> one");
        assertThat(ranInTryOut())
                .containsExactly("first-TASK-001", "first-TASK-001", "second-TASK-001", "second-TASK-001");
        assertThat(launch.console()).doesNotContain("no @PairedTask");
    }

    @Test
    void a_method_selector_does_the_same() {
        Launch launch = Launch.of(List.of(), selectMethod(Selected.class, "create", Pair.class));

        assertThat(launch.tests()).hasSize(2);
        assertThat(ranInTryOut()).hasSize(4).allMatch(run -> run.endsWith("TASK-001"));
    }

    @Test
    void the_id_of_a_leaf_runs_one_pair() {
        Launch launch = Launch.of(
                List.of(),
                selectUniqueId(TREE + "/[class-template-invocation:#2]" + CREATE + "/[test-template-invocation:#1]"));

        assertThat(launch.tests().keySet()).containsExactly("TASK-001 Create a file · pair-0102 · two -> one");
        assertThat(ranInTryOut()).containsExactly("first-TASK-001", "second-TASK-001");
    }

    @Test
    void the_id_of_a_round_runs_its_pairs() {
        Launch launch = Launch.of(List.of(), selectUniqueId(TREE + "/[class-template-invocation:#2]"));

        assertThat(launch.tests()).hasSize(2);
        assertThat(ranInTryOut())
                .containsExactly("first-TASK-001", "first-TASK-002", "second-TASK-001", "second-TASK-002");
    }

    @Test
    void ids_of_two_leaves_run_two_pairs() {
        Launch launch = Launch.of(
                List.of(),
                selectUniqueId(TREE + "/[class-template-invocation:#1]" + CREATE + "/[test-template-invocation:#1]"),
                selectUniqueId(TREE + "/[class-template-invocation:#2]"
                        + "/[test-template:append(dev.pairwright.junit.Pair)]/[test-template-invocation:#1]"));

        assertThat(launch.tests().keySet())
                .containsExactly(
                        "TASK-001 Create a file · pair-0101 · one -> two",
                        "TASK-002 Append a line · pair-0202 · one -> two");
        assertThat(ranInTryOut())
                .containsExactly("first-TASK-001", "first-TASK-002", "second-TASK-001", "second-TASK-002");
    }

    @Test
    void an_iteration_runs_only_what_is_reached() {
        Launch launch = Launch.of(List.of(), selectIteration(selectClass(Selected.class), 1));

        assertThat(launch.tests().keySet())
                .containsExactly(
                        "TASK-001 Create a file · pair-0102 · two -> one",
                        "TASK-002 Append a line · pair-0202 · one -> two");
        assertThat(ranInTryOut())
                .containsExactly("first-TASK-001", "first-TASK-002", "second-TASK-001", "second-TASK-002");
    }

    @Test
    void the_property_chooses_pairs_and_the_others_are_skipped_with_the_reason() {
        System.setProperty("pairwright.pairs", "TASK-001:2, TASK-002");

        Launch launch = Launch.of(Selected.class);

        assertThat(launch.tests()).hasSize(4);
        assertThat(launch.with(Status.SKIPPED)).singleElement().satisfies(node -> {
            assertThat(node.name()).isEqualTo("TASK-001 Create a file · pair-0101 · one -> two");
            assertThat(node.message()).isEqualTo("not selected by pairwright.pairs");
        });
        assertThat(launch.named("pair-0102").id().getUniqueId()).contains("class-template-invocation:#2");
        assertThat(ranInTryOut()).hasSize(6);
    }

    @Test
    void the_property_and_the_launcher_narrow_each_other() {
        System.setProperty("pairwright.pairs", "TASK-001:2,TASK-002");

        Launch.ofMethod("create", Selected.class);

        assertThat(ranInTryOut()).containsExactly("first-TASK-001", "second-TASK-001");
    }

    @Test
    void a_property_that_chooses_what_is_not_there_is_refused_before_anything_is_created() {
        System.setProperty("pairwright.pairs", "TASK-001:3");

        Launch launch = Launch.of(Selected.class);

        assertThat(launch.nodes()).singleElement().satisfies(node -> {
            assertThat(node.status()).isEqualTo(Status.FAILED);
            assertThat(node.message())
                    .isEqualTo("pairwright.pairs chooses pairs that are not there: 1 problem\n"
                            + "  - pairwright.pairs: \"TASK-001:3\" names pairs that are not there "
                            + "(TASK-001 has the pairs 1 to 2)");
        });
        assertThat(RUNS).doesNotExist();
    }

    @Test
    void a_mistyped_method_is_told_with_those_there_are() {
        Launch launch = Launch.ofMethod("crate", Selected.class);

        assertThat(launch.nodes()).isEmpty();
        assertThat(launch.console())
                .contains("no @PairedTask matches ")
                .endsWith("; known: Selected#append (TASK-002), Selected#create (TASK-001)\n");
        assertThat(RUNS).doesNotExist();
    }

    @PairedExperiment(Fixtures.EXPERIMENTS + ID)
    static class OneDisabled {
        @PairedTask("TASK-001")
        void create() {}

        @Disabled("too dear")
        @PairedTask("TASK-002")
        void append() {}
    }

    @Test
    void pairs_of_a_disabled_method_are_not_started() {
        Launch launch = Launch.of(OneDisabled.class);

        assertThat(launch.with(Status.SKIPPED)).extracting(Launch.Node::message).containsOnly("too dear");
        assertThat(ranInTryOut()).hasSize(4).allMatch(run -> run.endsWith("TASK-001"));
    }

    @Test
    void everything_runs_in_the_main_campaign() {
        Launch.of(Selected.class);

        assertThat(Played.runsIn(RUNS)).hasSize(8);
        assertThat(Files.exists(RUNS.resolve("try"))).isFalse();
    }
}
