package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.pairwright.junit.Launch.Status;
import dev.pairwright.testkit.Played;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExperimentTreeTest {

    @PairedExperiment(Fixtures.EXPERIMENTS + "exp-tree")
    static class Tree {
        @PairedTask("TASK-001")
        void create(Pair pair) {}

        @PairedTask("TASK-002")
        void append(Pair pair) {}
    }

    @Test
    void rounds_hold_one_node_a_task_and_nodes_have_readable_names() {
        Fixtures.fresh("exp-tree").write();

        Launch launch = Launch.of(Tree.class);

        assertThat(launch.tests())
                .containsExactly(
                        entry("TASK-001 Create a file · pair-0101 · one -> two", Status.PASSED),
                        entry("TASK-001 Create a file · pair-0102 · two -> one", Status.PASSED),
                        entry("TASK-002 Append a line · pair-0201 · two -> one", Status.PASSED),
                        entry("TASK-002 Append a line · pair-0202 · one -> two", Status.PASSED));
        assertThat(launch.nodes())
                .filteredOn(node -> node.id().isContainer())
                .extracting(Launch.Node::name)
                .containsExactlyInAnyOrder(
                        "create(Pair)",
                        "append(Pair)",
                        "round 01",
                        "create(Pair)",
                        "append(Pair)",
                        "round 02",
                        "ExperimentTreeTest$Tree");
        assertThat(launch.named("pair-0102").id().getUniqueId())
                .isEqualTo("[engine:junit-jupiter]/[class-template:" + Tree.class.getName()
                        + "]/[class-template-invocation:#2]/[test-template:create(dev.pairwright.junit.Pair)]"
                        + "/[test-template-invocation:#1]");
        assertThat(Played.runsIn(Fixtures.folder("exp-tree").resolve("runs"))).hasSize(8);
    }

    @PairedExperiment(Fixtures.EXPERIMENTS + "exp-meta")
    @Retention(RetentionPolicy.RUNTIME)
    @interface OurExperiment {}

    @PairedTask("TASK-001")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Creation {}

    abstract static class Base {
        static final List<Pair> SEEN = new ArrayList<>();

        @BeforeEach
        void before(Pair pair) {
            SEEN.add(pair);
        }

        @PairedTask("TASK-002")
        void append() {}
    }

    @OurExperiment
    static class Meta extends Base {
        @Creation
        void create(Pair pair) {
            assertThat(pair).isSameAs(SEEN.get(SEEN.size() - 1));
        }
    }

    @Test
    void annotations_work_as_meta_annotations_methods_are_inherited_and_lifecycle_methods_take_the_pair() {
        Fixtures.fresh("exp-meta").write();
        Base.SEEN.clear();

        assertThat(Launch.of(Meta.class).tests().values()).hasSize(4).containsOnly(Status.PASSED);
        assertThat(Base.SEEN)
                .extracting(Pair::toString)
                .containsExactlyInAnyOrder("pair-0101", "pair-0201", "pair-0102", "pair-0202");
    }

    @PairedExperiment(Fixtures.EXPERIMENTS + "exp-tree")
    static class SameExperiment extends BothTasks {}

    @Test
    void two_experiments_in_one_launch_do_not_mix_and_two_classes_of_one_share_its_campaign() {
        Fixtures.fresh("exp-tree").write();
        Fixtures.fresh("exp-meta").write();
        Base.SEEN.clear();

        Launch launch = Launch.of(Tree.class, Meta.class, SameExperiment.class);

        assertThat(launch.nodes())
                .filteredOn(node -> node.id().isTest())
                .hasSize(12)
                .extracting(Launch.Node::status)
                .containsOnly(Status.PASSED);
        assertThat(Played.runsIn(Fixtures.folder("exp-tree").resolve("runs"))).hasSize(8);
        assertThat(Played.runsIn(Fixtures.folder("exp-meta").resolve("runs"))).hasSize(8);
    }

    @PairedExperiment(Fixtures.EXPERIMENTS + "exp-shown")
    static class Shown extends BothTasks {}

    @Test
    void presenters_and_listeners_hear_of_every_pair_and_one_that_fails_harms_nothing() {
        Fixtures.fresh("exp-shown").write();
        Witness.HEARD.clear();

        Launch launch = Launch.of(Shown.class);

        assertThat(launch.tests().values()).hasSize(4).containsOnly(Status.PASSED);
        assertThat(Witness.HEARD)
                .contains(
                        "opened exp-shown",
                        "finished pair-0101",
                        "finished pair-0202",
                        "presented pair-0101 on TASK-001 Create a file · pair-0101 · one -> two",
                        "closed exp-shown")
                .startsWith("opened exp-shown")
                .endsWith("closed exp-shown");
        assertThat(launch.console())
                .contains(
                        "pairwright: dev.pairwright.junit.Witness$FailingListener failed and hears no more of this campaign, "
                                + "which goes on: java.lang.IllegalStateException: out of order\n",
                        "pairwright: dev.pairwright.junit.Witness$FailingPresenter could not show pair-0101: "
                                + "java.lang.IllegalStateException: out of order\n")
                .containsOnlyOnce("FailingListener failed");
    }
}
