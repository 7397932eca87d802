package dev.pairwright.experiments.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** exp-001's first pair by the commands of the plan, each a process of its own, and then the tests that count it. */
@Tag("slow")
class CommandLineTest {

    private static final Path JAR =
            Path.of("../harness-extension/target/pairwright.jar").toAbsolutePath();
    private static final Pattern NEXT =
            Pattern.compile("next in the schedule: (pair-\\d+) \\((TASK-\\d+)\\), (\\S+) first");

    @TempDir
    Path home;

    private Path runs;

    @BeforeEach
    void capsule() throws IOException {
        assumeThat(JAR).as("made by `mvn package`").exists();
        runs = CarriedOut.copyOfTheCapsule(home).resolve("runs");
    }

    /** Read-only folders would outlive the test. */
    @AfterEach
    void writable() throws IOException {
        if (Files.isDirectory(runs)) {
            try (Stream<Path> walked = Files.walk(runs)) {
                for (Path folder : walked.filter(Files::isDirectory).toList()) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    @Test
    void a_pair_by_the_steps_of_the_plan_holds_and_the_tests_count_it() throws Exception {
        begin();
        Matcher due = NEXT.matcher(done("status"));
        assertThat(due.find()).isTrue();
        String pair = due.group(1);
        String task = due.group(2);
        String first = due.group(3);
        String second = first.equals("role-centric") ? "goal-centric" : "role-centric";

        for (String variant : List.of(first, second)) {
            String manifest = pinned(pair, task, variant);
            done("validate-manifest", manifest);
            done("pin-and-run", "--execute", "--manifest", manifest);
            done("evaluate", "--manifest", manifest);
            done("lock-run", manifest);
        }
        assertThat(done("verify-pairing", "--pair-id", pair)).startsWith(pair + " holds");
        assertThat(Files.readAllLines(runs.resolve("registry.csv"))).hasSize(3);
        assertThat(Files.readAllLines(runs.resolve("progress.csv"))).hasSize(2);

        String tests = process(java(
                        "-Dpairwright.key=" + key(),
                        "-Dpairwright.campaign=main",
                        "-Dpairwright.pairs=" + task + ":1-2",
                        "-Dallure.results.directory=" + home.resolve("allure-results"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ExperimentProcess.class.getName()))
                .said();
        assertThat(tests).contains("1 locked pair verified").doesNotContain("recovered");
        assertThat(done("verify"))
                .contains("runs    4 of 4 locked runs are what was sealed")
                .contains("2 held against each other");
        assertThat(done("run", "--pairs", task + ":3", "--campaign", "main")).contains("1 of 90 pairs (2 runs)");
        assertThat(done("status")).contains("3 of 90 pairs are done");
    }

    @Test
    void what_the_plan_does_not_say_is_refused_by_exit_code_one() throws Exception {
        begin();
        Matcher due = NEXT.matcher(done("status"));
        assertThat(due.find()).isTrue();
        String manifest = pinned(due.group(1), due.group(2), due.group(3));
        assertThat(command("evaluate", "--manifest", manifest))
                .satisfies(said -> assertThat(said.exit()).isEqualTo(1))
                .satisfies(said -> assertThat(said.said()).contains("is pinned, so this is not what comes next"));
        Path file = Path.of(manifest.replace("/runs/", "/runs/.staging/"));
        Files.writeString(file, Files.readString(file).replace("TASK-", "TUSK-"));
        assertThat(command("pin-and-run", "--execute", "--manifest", manifest))
                .satisfies(said -> assertThat(said.exit()).isEqualTo(1))
                .satisfies(said -> assertThat(said.said()).contains("pairwright pin-and-run --give-up"));
        assertThat(command("pin-and-run", "--init").exit()).isEqualTo(2);
    }

    /** Before its pilot nothing of the main campaign begins; then there is one from its first command on, and this one pins nothing. */
    private void begin() throws Exception {
        Said early = command("pin-and-run", "--init", "--pair-id", "pair-0101", "--variant", "role-centric");
        assertThat(early.exit()).as(early.said()).isEqualTo(1);
        assertThat(early.said()).contains("Make it with --campaign pilot");
        assertThat(done("run", "--campaign", "pilot"))
                .contains("pilot of exp-001-role-vs-goal (campaign pilot): go, 9 of 9 criteria met");
        Said refused = command("pin-and-run", "--init", "--pair-id", "pair-9901", "--variant", "role-centric");
        assertThat(refused.exit()).as(refused.said()).isEqualTo(1);
        assertThat(refused.said()).contains("pair-9901 is not in the schedule of exp-001-role-vs-goal");
    }

    /** Gives the path that the run's manifest will have, which is understood from the beginning. */
    private String pinned(String pair, String task, String variant) throws Exception {
        int seed = 41 + Integer.parseInt(task.substring("TASK-".length()));
        String said = done(
                "pin-and-run",
                "--init",
                "--experiment",
                "exp-001-role-vs-goal",
                "--variant",
                variant,
                "--task",
                task,
                "--seed",
                Integer.toString(seed),
                "--pair-id",
                pair,
                "--output",
                "runs/run-{timestamp}-" + variant + "-" + task + "/");
        String run = said.substring(0, said.indexOf(' '));
        return runs.resolve(run).resolve("manifest.json").toString();
    }

    private Path key() {
        return home.resolve("signing-key.pem");
    }

    /** Runs a command that ends well. */
    private String done(String... command) throws Exception {
        Said said = command(command);
        assertThat(said.exit())
                .as(String.join(" ", command) + "\n" + said.said())
                .isZero();
        return said.said();
    }

    private Said command(String... command) throws Exception {
        List<String> words = new ArrayList<>(java("-Dpairwright.key=" + key(), "-jar", JAR.toString()));
        words.addAll(Arrays.asList(command));
        if (List.of("pin-and-run", "evaluate", "lock-run", "run").contains(command[0])) {
            words.addAll(List.of(
                    "--class-path",
                    Path.of("target/test-classes").toAbsolutePath().toString()));
        }
        return process(words);
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private record Said(int exit, String said) {}

    private Said process(List<String> command) throws Exception {
        Path output = Files.createTempFile(home, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), Files.readString(output));
    }
}
