package dev.pairwright.monitor.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControllingTerminalTest {

    private static final String TERMINAL = "34816";

    @TempDir
    Path proc;

    private Path process(String folder, int id, String name, int parent, String terminal, String output)
            throws IOException {
        Path entry = Files.createDirectories(proc.resolve(folder));
        Files.writeString(
                entry.resolve("stat"), id + " (" + name + ") S " + parent + " 7 7 " + terminal + " 7 4194304 0\n");
        Files.createDirectories(proc.resolve(id + "/fd"));
        Path link = proc.resolve(id + "/fd/1");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(output));
        return entry;
    }

    /** A shell started Maven, Maven a shell, that shell the fork we are in, whose output is a pipe. */
    private boolean underMaven(String outputOfMaven) throws IOException {
        process("10", 10, "bash", 1, TERMINAL, "/dev/pts/0");
        process("11", 11, "java", 10, TERMINAL, outputOfMaven);
        process("12", 12, "sh (odd) name", 11, TERMINAL, "pipe:[1]");
        process("self", 13, "java", 12, TERMINAL, "pipe:[2]");
        return new ControllingTerminal(proc).showsOutput();
    }

    @Test
    void what_the_fork_of_a_build_prints_is_seen_if_the_build_prints_to_the_terminal() throws IOException {
        assertThat(underMaven("/dev/pts/0")).isTrue();
    }

    @Test
    void it_is_not_seen_if_the_build_prints_into_a_file_or_a_pipe() throws IOException {
        assertThat(underMaven("/home/ada/build.log")).isFalse();
        assertThat(underMaven("pipe:[3]")).isFalse();
    }

    @Test
    void a_process_without_a_terminal_is_seen_by_nobody() throws IOException {
        process("self", 13, "java", 12, "0", "/dev/pts/0");
        assertThat(new ControllingTerminal(proc).showsOutput()).isFalse();
    }

    @Test
    void what_started_the_terminal_does_not_count() throws IOException {
        process("9", 9, "java", 1, "0", "/var/log/server.log");
        process("self", 13, "java", 9, TERMINAL, "/dev/pts/0");
        assertThat(new ControllingTerminal(proc).showsOutput()).isTrue();
    }

    @Test
    void without_proc_it_is_for_the_terminal_to_say() {
        assertThat(new ControllingTerminal(proc.resolve("none")).showsOutput()).isTrue();
    }
}
