package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import dev.pairwright.junit.Launch.Status;
import dev.pairwright.testkit.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.support.descriptor.MethodSource;

@Tag("slow")
class FindingsTreeTest {

    private static final String ID = "exp-findings";
    private static final List<String> SEEN = new ArrayList<>();

    @PairedExperiment(Fixtures.EXPERIMENTS + ID)
    static class Carried extends BothTasks {}

    @ExperimentFindings(Fixtures.EXPERIMENTS + ID)
    static class Shown {
        @RegisteredHypotheses
        void hypotheses(HypothesisFinding hypothesis, Findings findings) {
            SEEN.add(hypothesis.id() + " of " + findings.sample().analysed() + " pairs");
        }

        @ExitCriteria
        void exitCriteria() {}

        @Test
        void own(Findings findings) {
            assertThat(findings.experimentId()).isEqualTo(ID);
        }
    }

    @BeforeEach
    void fresh() {
        SEEN.clear();
        Fixtures.fresh(ID)
                .experiment(experiment -> {
                    Fixtures.unsteadyAgent(experiment, ChanceAgent.class);
                    Fixtures.pairs(experiment, 6);
                    experiment.put("seed_policy", "per_pair");
                })
                .write();
        ChanceAgent.rates = new double[] {.5, .5};
    }

    @AfterEach
    void nothingSet() {
        System.clearProperty("pairwright.campaign");
    }

    private static List<Launch.Node> findings(Launch launch) {
        return launch.nodes().stream()
                .filter(node -> node.id().isTest())
                .filter(node -> node.id().getUniqueId().contains(Shown.class.getName()))
                .toList();
    }

    /** How long a few pairs took on a busy machine may say anything of the hypothesis about it. */
    static String timed(String text) {
        return text.replaceAll("H2 (inconclusive|supported|not supported): Both", "H2 judged: Both");
    }

    private static List<String> lines(Launch launch) {
        return findings(launch).stream()
                .map(node -> timed(node.status() + " " + node.name()))
                .toList();
    }

    private static final String[] COMPLETE = {
        "PASSED H1 inconclusive: The second succeeds more often (simulated)",
        "PASSED H2 judged: Both take as long (simulated)",
        "PASSED at least 1 pair of every task, target 6: 6 of each (simulated)",
        "PASSED runs materialized, validated and immutable: 24 of 24 locked runs as sealed (simulated)",
        "PASSED progress complete: 12 of 12 pairs concluded (simulated)",
        "PASSED violation log maintained: 0 documented, none open (simulated)",
        "PASSED own(Findings)"
    };

    @Test
    void findings_wait_for_the_experiment_whatever_the_class_order() {
        Launch first = Launch.of(Shown.class, Carried.class);
        assertThat(lines(first)).containsExactlyInAnyOrder(COMPLETE);
        assertThat(SEEN).containsExactly("H1 of 12 pairs", "H2 of 12 pairs");
        assertThat(first.tests()).hasSize(19);

        Launch second = Launch.of(Carried.class, Shown.class);
        assertThat(lines(second)).containsExactlyInAnyOrder(COMPLETE);
        assertThat(second.console()).contains("0 run now, 12 locked earlier and verified");
    }

    @Test
    void findings_are_told_and_the_closing_summary_says_where_they_are() {
        Launch launch = Launch.of(Carried.class, Shown.class);

        String told = "Pairwright findings: " + ID + ", campaign main (simulated)\n"
                + "  H1 inconclusive: The second succeeds more often (simulated)\n"
                + "  H2 judged: Both take as long (simulated)\n";
        assertThat(timed(launch.console())).contains(told);
        assertThat(launch.console())
                .contains("\n  findings    harness-extension/target/junit-room/experiments/" + ID
                        + "/report/index.html\n");
        assertThat(Fixtures.folder(ID).resolve("analysis/statistical-tests.json"))
                .exists();
    }

    @Test
    void alone_they_read_what_is_on_disk() {
        Launch.of(Carried.class);

        Launch launch = Launch.of(Shown.class);

        assertThat(lines(launch)).containsExactlyInAnyOrder(COMPLETE);
        assertThat(launch.console())
                .contains("  written to harness-extension/target/junit-room/experiments/" + ID + "/report/index.html\n")
                .doesNotContain("locked earlier");
    }

    @Test
    void without_a_campaign_they_are_aborted() {
        Launch launch = Launch.of(Shown.class);

        assertThat(launch.nodes()).singleElement().satisfies(node -> {
            assertThat(node.status()).isEqualTo(Status.ABORTED);
            assertThat(node.message())
                    .isEqualTo("TOO FEW PAIRS there is no campaign \"main\" of " + ID
                            + " yet: execute the class that is its @PairedExperiment, before this one or with it");
        });
        assertThat(Fixtures.folder(ID).resolve("runs")).doesNotExist();
    }

    @Test
    void a_named_campaign_is_read_by_its_name() {
        System.setProperty("pairwright.campaign", "mine");
        Launch.of(Carried.class);

        assertThat(lines(Launch.of(Shown.class)))
                .contains("PASSED progress complete: 12 of 12 pairs concluded (simulated)");
        assertThat(Fixtures.folder(ID).resolve("analysis")).doesNotExist();
    }

    @Test
    void a_partial_selection_is_a_try_out_and_too_few_pairs_abort_with_how_many_are_missing() {
        Launch launch = Launch.of(
                List.of(descriptor -> FilterResult.includedIf(descriptor
                        .getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(MethodSource.class::cast)
                        .map(source -> !source.getMethodName().equals("append"))
                        .orElse(true))),
                selectClass(Shown.class),
                selectClass(Carried.class));

        assertThat(lines(launch))
                .containsExactlyInAnyOrder(
                        "ABORTED H1 too few pairs: The second succeeds more often (simulated, try-out)",
                        "ABORTED H2 too few pairs: Both take as long (simulated, try-out)",
                        "ABORTED at least 1 pair of every task, target 6: 0 to 6 of each (simulated, try-out)",
                        "PASSED runs materialized, validated and immutable: 12 of 12 locked runs as sealed (simulated,"
                                + " try-out)",
                        "ABORTED progress complete: 6 of 12 pairs concluded (simulated, try-out)",
                        "PASSED violation log maintained: 0 documented, none open (simulated, try-out)",
                        "PASSED own(Findings)");
        assertThat(launch.named("H1").message())
                .isEqualTo(
                        "TOO FEW PAIRS nothing may be concluded about H1 yet: missing to the registered minimum are 1"
                                + " pair of TASK-002");
        assertThat(launch.named("progress").message())
                .isEqualTo("NOT YET MET 6 pairs not begun, 0 begun and not finished");
        assertThat(launch.named("at least").message())
                .isEqualTo("NOT YET MET missing to the registered minimum are 1 pair of TASK-002");
    }

    @Test
    void a_broken_invariant_fails() throws IOException {
        Launch.of(Carried.class);
        Path runs = Fixtures.folder(ID).resolve("runs");
        String run = Played.runsIn(runs).get(0);
        Path log = runs.resolve(run).resolve("agent.log");
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(log, "{}\n");

        Launch launch = Launch.of(Shown.class);

        assertThat(lines(launch))
                .contains(
                        "FAILED H1 not to be trusted: The second succeeds more often (simulated, damaged)",
                        "FAILED runs materialized, validated and immutable: 23 of 24 locked runs as sealed (simulated,"
                                + " damaged)");
        assertThat(launch.named("H1").message())
                .startsWith("CRITICAL nothing may be concluded about H1: what is locked is not what was sealed:\n  - "
                        + run)
                .contains("agent.log");
    }
}
