package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareTest {

    @BeforeEach
    void begin() {
        ChanceAssistant.CALLS.set(0);
    }

    private static Map<Launch.Status, Long> counts(Launch launch) {
        return launch.nodes().stream()
                .filter(node -> node.id().isTest())
                .collect(Collectors.groupingBy(Launch.Node::status, Collectors.counting()));
    }

    @Test
    void a_variant_that_is_not_worse_passes_its_gate_after_a_node_for_each_pair() {
        ChanceAssistant.rates = new double[] {1, 1};
        Launch launch = Launch.of(PromptComparison.class);
        assertThat(counts(launch)).containsExactly(Map.entry(Launch.Status.PASSED, 11L));
        assertThat(launch.nodes().get(0).name())
                .matches("TASK-00[12] Case\\[question=What is . \\+ .\\?, expected=.\\]"
                        + " · pair-0[12]01 · (old -> new|new -> old)");
        assertThat(launch.console())
                .contains(
                        "pairwright gate: EXPLORATORY: passed: new is not worse than old in task_success by 50 points")
                .contains("Pairwright findings: prompt-comparison, campaign draft (exploratory)")
                .doesNotContain("backup");
    }

    @Test
    void a_variant_that_is_worse_fails_its_gate() {
        ChanceAssistant.rates = new double[] {1, 0};
        Launch launch = Launch.of(PromptComparison.class);
        assertThat(counts(launch))
                .containsOnly(Map.entry(Launch.Status.PASSED, 10L), Map.entry(Launch.Status.FAILED, 1L));
        assertThat(launch.named("gate ship").message())
                .startsWith("EXPLORATORY: failed: new is worse than old in task_success by 50 points or more.");
    }

    @Test
    void what_is_left_open_aborts_its_gate_and_says_how_many_pairs_would_decide() {
        assertLeftOpen("warn", Launch.Status.ABORTED);
    }

    @Test
    void what_is_left_open_fails_its_gate_where_that_is_asked_for() {
        assertLeftOpen("fail", Launch.Status.FAILED);
    }

    private static void assertLeftOpen(String inconclusive, Launch.Status gate) {
        ChanceAssistant.rates = new double[] {1, .6};
        System.setProperty("pairwright.inconclusive", inconclusive);
        try {
            Launch launch = Launch.of(PromptComparison.class);
            assertThat(counts(launch)).containsOnly(Map.entry(Launch.Status.PASSED, 10L), Map.entry(gate, 1L));
            assertThat(launch.named("gate ship").message())
                    .startsWith("EXPLORATORY: inconclusive: it is open whether new is not worse");
        } finally {
            System.clearProperty("pairwright.inconclusive");
        }
    }
}
