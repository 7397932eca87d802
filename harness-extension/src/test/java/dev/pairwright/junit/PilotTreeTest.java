package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.testkit.Played;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Experiments that ask for a pilot, as JUnit carries them out. */
class PilotTreeTest {

    private static final String ID = "exp-piloted";

    @AfterEach
    void clear() {
        System.clearProperty("pairwright.campaign");
    }

    @PairedExperiment(Fixtures.EXPERIMENTS + ID)
    static class Piloted {

        @PairedTask("TASK-001")
        void create(Pair pair) {}

        @PairedTask("TASK-002")
        void append(Pair pair) {}

        @PairedTask("TASK-003")
        void third(Pair pair) {}
    }

    private static Path runs(String policy, String agent) {
        Fixtures.fresh(ID)
                .experiment(experiment -> {
                    ((ObjectNode) experiment.get("policies")).put("pilot", policy);
                    ((ObjectNode) experiment.get("agent")).put("adapter", agent);
                })
                .copyOfTask("TASK-001", "TASK-003")
                .write();
        return Fixtures.folder(ID).resolve("runs");
    }

    @Test
    void the_pilot_is_made_before_the_first_pair_and_is_no_node_of_the_tree() {
        Path runs = runs("run", "oracle");

        Launch launch = Launch.of(Piloted.class);

        assertThat(launch.tests()).hasSize(6).allSatisfy((name, status) -> assertThat(status)
                .isEqualTo(Launch.Status.PASSED));
        assertThat(Played.runsIn(runs.resolve("pilot"))).hasSize(4);
        assertThat(launch.console())
                .contains("campaign  pilot, all 2 pairs (4 runs), one at a time")
                .containsSubsequence(
                        "Pairwright: pilot of exp-piloted (campaign pilot): go, 9 of 9 criteria met",
                        "campaign  main, all 6 pairs (12 runs), one at a time");
    }

    @Test
    void a_no_go_fails_the_class_and_starts_no_pair() {
        Path runs = runs("run", UnreachableAgent.class.getName());

        Launch launch = Launch.of(Piloted.class);

        assertThat(launch.tests()).isEmpty();
        assertThat(launch.with(Launch.Status.FAILED)).singleElement().satisfies(node -> assertThat(node.message())
                .startsWith("the pilot of exp-piloted says no-go, so the full run does not begin:"));
        assertThat(runs.resolve("campaign.json")).doesNotExist();
    }

    @Test
    void a_pilot_by_itself_has_a_node_for_each_of_its_pairs_and_none_for_other_tasks() {
        Path runs = runs("require", "oracle");
        System.setProperty("pairwright.campaign", "pilot");

        Launch launch = Launch.of(Piloted.class);

        assertThat(launch.tests())
                .containsOnlyKeys(
                        "TASK-001 Create a file · pair-0101 · one -> two",
                        "TASK-002 Append a line · pair-0201 · two -> one")
                .allSatisfy((name, status) -> assertThat(status).isEqualTo(Launch.Status.PASSED));
        assertThat(runs.resolve("pilot/report/pilot.json")).exists();
    }
}
