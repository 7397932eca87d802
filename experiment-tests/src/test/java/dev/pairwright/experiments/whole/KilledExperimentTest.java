package dev.pairwright.experiments.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** exp-001 as its class runs it, killed in the middle, and started again. */
@Tag("slow")
class KilledExperimentTest {

    private static final int ROWS_BEFORE_THE_KILL = 61;

    @TempDir
    Path home;

    private Path runs;

    @BeforeEach
    void capsule() throws IOException {
        runs = CarriedOut.copyOfTheCapsule(home).resolve("runs");
    }

    /** Read-only folders would outlive the test. */
    @AfterEach
    void writable() throws IOException {
        try (Stream<Path> walked = Files.walk(runs)) {
            for (Path folder : walked.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    @Test
    void what_was_complete_does_not_run_again_and_the_summary_says_what_was_recovered() throws Exception {
        Process first = start("first.txt");
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (rows("registry.csv").size() < ROWS_BEFORE_THE_KILL) {
            assertThat(first.isAlive() && System.nanoTime() < deadline)
                    .as(() -> said("first.txt"))
                    .isTrue();
            Thread.sleep(1);
        }
        first.destroyForcibly().waitFor();
        List<String> registry = rows("registry.csv");
        List<String> progress = rows("progress.csv");

        Process second = start("second.txt");
        assertThat(second.waitFor(3, TimeUnit.MINUTES)).isTrue();

        List<String> after = rows("registry.csv");
        assertThat(after).startsWith(registry.toArray(String[]::new)).doesNotHaveDuplicates();
        assertThat(rows("progress.csv"))
                .startsWith(progress.toArray(String[]::new))
                .hasSize(90);
        Set<String> superseded = runs(after, "superseded");
        Set<String> locked = runs(after, "locked");
        assertThat(locked)
                .containsAll(superseded)
                .hasSize(180 + superseded.size())
                .isEqualTo(folders());
        List<String> before = new ArrayList<>(runs(registry, "locked"));
        before.removeAll(superseded);
        assertThat(before)
                .as("runs of pairs that were complete, at the least")
                .hasSizeGreaterThanOrEqualTo(2 * progress.size());
        List<String> summary = summary();
        assertThat(summary.get(0)).contains("recovered");
        System.out.println("killed after " + registry.size() + " rows and " + progress.size()
                + " pairs, then started again:\n" + String.join("\n", summary.subList(0, Math.min(5, summary.size()))));
    }

    private Process start(String output) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dpairwright.key=" + home.resolve("signing-key.pem"),
                        "-Dallure.results.directory=" + home.resolve("allure-results"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ExperimentProcess.class.getName())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(output).toFile())
                .start();
    }

    /** Whole rows, without the heading. */
    private List<String> rows(String file) throws IOException {
        Path path = runs.resolve(file);
        if (!Files.exists(path)) {
            return List.of();
        }
        String text = Files.readString(path);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().skip(1).toList();
    }

    private static Set<String> runs(List<String> rows, String status) {
        return rows.stream()
                .filter(row -> row.endsWith("," + status))
                .map(row -> row.substring(0, row.indexOf(',')))
                .collect(Collectors.toSet());
    }

    private Set<String> folders() throws IOException {
        try (Stream<Path> listed = Files.list(runs)) {
            return listed.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("run-"))
                    .collect(Collectors.toSet());
        }
    }

    private String said(String output) {
        try {
            return Files.readString(home.resolve(output));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** From the first line that tells of recovery on. */
    private List<String> summary() {
        List<String> lines = said("second.txt").lines().toList();
        int from = 0;
        while (from < lines.size() - 1 && !lines.get(from).contains("recovered")) {
            from++;
        }
        return lines.subList(from, lines.size());
    }
}
