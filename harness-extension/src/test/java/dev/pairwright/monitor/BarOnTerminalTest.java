package dev.pairwright.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pairwright.testkit.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign in a process of its own, on a terminal that {@code script} of util-linux makes, and without one. */
@Tag("slow")
class BarOnTerminalTest {

    @TempDir
    Path home;

    private String java(String more) {
        return Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConsoleProcess.class.getName(),
                        home.resolve("experiment").toString())
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" ", "TERM=xterm LC_ALL=C.UTF-8 ", more));
    }

    private String onTerminal(String command) {
        Command.in(Path.of("."), "script", "--version");
        assumeThat(System.getProperty("os.name")).as("util-linux").isEqualTo("Linux");
        Command script = Command.in(Path.of("."), "script", "-q", "-e", "-c", command, "/dev/null");
        assertThat(script.exit()).as(script.said()).isZero();
        return script.said();
    }

    @Test
    void on_a_terminal_there_is_a_bar_and_no_lines_of_pairs() {
        String screen = onTerminal(java(""));
        assertThat(screen)
                .contains("Pairwright: exp-test 1.0.0", "\rexp-test", "/8 runs")
                .doesNotContain("] TASK-00", "\u001b");
        assertThat(screen.lines()
                        .filter(line -> line.contains("exp-test") && line.contains("\r"))
                        .flatMap(line -> Stream.of(line.split("\r"))))
                .allSatisfy(drawn -> assertThat(drawn).hasSizeLessThan(80));
    }

    @Test
    void what_goes_to_a_file_or_through_a_pipe_is_lines_also_for_a_person_at_a_terminal() throws IOException {
        Path file = home.resolve("build.log");
        assertThat(onTerminal(java(" > '" + file + "'"))).isEmpty();
        assertThat(Files.readString(file))
                .contains("[2/8] TASK-00", "[8/8] TASK-00")
                .doesNotContain("\r", "\u001b");
        assertThat(onTerminal(java(" | cat")).replace("\r\n", "\n"))
                .contains("[2/8] TASK-00", "[8/8] TASK-00")
                .doesNotContain("\r", "\u001b");
    }

    @Test
    void without_a_terminal_there_are_lines() {
        Command started = Command.in(Path.of("."), "setsid", "sh", "-c", java(""));
        assertThat(started.exit()).as(started.said()).isZero();
        assertThat(started.said()).contains("[2/8] TASK-00", "[8/8] TASK-00").doesNotContain("\r", "\u001b");
    }
}
