package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.pairwright.junit.Launch.Status;
import dev.pairwright.testkit.Played;
import dev.pairwright.testkit.Tampering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherSession;

/** How a halted campaign looks to who starts its class, and how it goes on. */
@Tag("slow")
class HaltedClassTest {

    private static final String ID = "exp-halted";

    @PairedExperiment(Fixtures.EXPERIMENTS + ID)
    static class Halted {
        @PairedTask("TASK-001")
        void create(Pair pair) {}

        @PairedTask("TASK-002")
        void append(Pair pair) {}
    }

    @AfterEach
    void nothingSet() {
        System.clearProperty("pairwright.resolve");
        System.clearProperty("pairwright.resolution");
    }

    private static void resolve(String ids, String words) {
        System.setProperty("pairwright.resolve", ids);
        System.setProperty("pairwright.resolution", words);
    }

    private static Path runs() {
        return Fixtures.folder(ID).resolve("runs");
    }

    /** Locks all pairs and changes a byte of one run; gives the run. */
    private static String tamperedWith() throws IOException {
        Fixtures.fresh(ID).write();
        assertThat(Launch.of(Halted.class).tests().values()).hasSize(4).containsOnly(Status.PASSED);
        String run = Played.runsIn(runs()).get(0);
        Tampering.flip(runs().resolve(run).resolve("agent.log"));
        return run;
    }

    @Test
    void a_damaged_run_fails_its_pair_the_others_repeat_their_verdict_and_the_summary_has_the_command()
            throws IOException {
        String run = tamperedWith();

        Launch launch = Launch.of(Halted.class);

        assertThat(launch.with(Status.FAILED)).singleElement().satisfies(node -> assertThat(node.message())
                .startsWith("CRITICAL V-0001 " + run
                        + " does not hold any more: agent.log was changed after locking (in pair-"));
        assertThat(launch.tests().values()).filteredOn(Status.PASSED::equals).hasSize(3);
        assertThat(launch.console())
                .contains("campaign main: halted\n")
                .contains("until somebody has said what was done:\n")
                .contains("\n    mvn test -Dpairwright.resolve=V-0001 -Dpairwright.resolution=\"what was done\"");
    }

    @Test
    void a_pair_never_started_is_skipped_with_the_violation() throws IOException {
        Fixtures.fresh(ID)
                .experiment(experiment -> {
                    Fixtures.agent(experiment, FickleAgent.class);
                    Fixtures.failuresToHalt(experiment, 1);
                })
                .write();
        Launch.of(Halted.class);

        Launch launch = Launch.of(Halted.class);

        assertThat(launch.with(Status.FAILED)).singleElement().satisfies(node -> assertThat(node.message())
                .startsWith("CRITICAL V-"));
        assertThat(launch.with(Status.SKIPPED)).allSatisfy(node -> assertThat(node.message())
                .matches("halted: V-\\d{4} run-\\S+ an agent declared deterministic gave other outputs.*"));
    }

    @Test
    void resolving_runs_the_pair_again_and_says_so_in_the_log() throws IOException {
        String run = tamperedWith();
        Launch.of(Halted.class);
        resolve("V-0001", "Changed the disk");

        Launch launch = Launch.of(Halted.class);

        assertThat(launch.tests().values()).hasSize(4).containsOnly(Status.PASSED);
        assertThat(launch.console())
                .contains("1 run now, 3 locked earlier and verified")
                .contains("\n  resolved    V-0001: Changed the disk, re-ran as run-");
        String again = Played.runsIn(runs()).stream()
                .filter(name -> name.endsWith("-v2") && name.contains(run.substring(23)))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(runs().resolve("violations.log")))
                .endsWith("  Action: Changed the disk, re-ran as " + again + "\n  Status: Resolved\n\n");
        nothingSet();
        assertThat(Launch.of(Halted.class).tests().values()).containsOnly(Status.PASSED);
    }

    @Test
    void executing_again_in_the_session_that_resolved_resolves_nothing_twice() throws IOException {
        tamperedWith();
        Launch.of(Halted.class);
        resolve("V-0001", "Changed the disk");
        try (LauncherSession session = Launch.session()) {
            Launch.in(session, List.of(), selectClass(Halted.class));
            assertThat(Launch.in(session, List.of(), selectClass(Halted.class))
                            .tests()
                            .values())
                    .hasSize(4)
                    .containsOnly(Status.PASSED);
        }
    }

    @Test
    @DisplayName("E05 a damaged ledger fails the class as critical")
    void a_damaged_ledger() throws IOException {
        tamperedWith();
        Path registry = runs().resolve("registry.csv");
        List<String> lines = Files.readAllLines(registry);
        lines.remove(2);
        Files.write(registry, lines);

        Launch launch = Launch.of(Halted.class);

        assertThat(launch.with(Status.FAILED)).singleElement().satisfies(node -> assertThat(node.message())
                .matches(
                        "(?s)CRITICAL V-0001 registry\\.csv has 7 rows, registry\\.chain\\.jsonl has 8; no row for run-\\S+\n"
                                + "campaign \"main\" is halted.*"));
        assertThat(launch.tests()).isEmpty();
    }

    @Test
    void what_an_interruption_left_is_mended_and_told() throws IOException {
        Fixtures.fresh(ID).write();
        Launch.of(Halted.class);
        Path progress = runs().resolve("progress.csv");
        List<String> lines = Files.readAllLines(progress);
        Files.write(progress, lines.subList(0, 4));

        Launch launch = Launch.of(Halted.class);

        assertThat(launch.tests().values()).hasSize(4).containsOnly(Status.PASSED);
        String pair = lines.get(4).split(",", -1)[1];
        assertThat(launch.console())
                .contains("  recovered " + pair + " had both runs locked and no row: concluded, complete\n")
                .contains("  recovered   " + pair + " had both runs locked and no row: concluded, complete\n");
    }
}
