package dev.pairwright.io;

import static dev.pairwright.io.Samples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AppendLogTest {

    @TempDir
    Path folder;

    @Test
    void lines_are_added_at_the_end_across_openings() {
        Path file = folder.resolve("registry.csv");
        try (AppendLog log = AppendLog.open(file)) {
            assertThat(log.size()).isZero();
            log.append(utf8("one\n"));
            log.append(utf8("two\nthree\n"));
            assertThat(log.size()).isEqualTo(14);
        }
        try (AppendLog log = AppendLog.open(file)) {
            assertThat(log.size()).isEqualTo(14);
            log.append(utf8("four\n"));
        }
        assertThat(file).hasContent("one\ntwo\nthree\nfour\n");
    }

    @Test
    void threads_do_not_mix_their_lines() throws IOException {
        Path file = folder.resolve("log");
        try (AppendLog log = AppendLog.open(file)) {
            IntStream.range(0, 100).parallel().forEach(i -> log.append(utf8("line " + "x".repeat(i) + "\n")));
        }
        assertThat(Files.readAllLines(file)).hasSize(100).allMatch(line -> line.matches("line x*"));
    }

    @Test
    void an_interrupted_thread_still_appends() {
        Path file = folder.resolve("log");
        try (AppendLog log = AppendLog.open(file)) {
            Thread.currentThread().interrupt();
            log.append(utf8("one\n"));
            assertThat(Thread.interrupted()).isTrue();
            log.append(utf8("two\n"));
        }
        assertThat(file).hasContent("one\ntwo\n");
    }

    @Test
    void what_is_begun_stands_in_order_and_is_waited_for() {
        Path file = folder.resolve("log");
        try (AppendLog log = AppendLog.open(file)) {
            log.begin(utf8("one\n"));
            log.begin(utf8("two\n"));
            log.append(utf8("three\n"));
            log.begin(utf8("four\n"));
            log.settle();
            log.settle();
            assertThat(log.size()).isEqualTo(19);
            log.begin(utf8("five\n"));
        }
        assertThat(file).hasContent("one\ntwo\nthree\nfour\nfive\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_sync_that_fails_behind_a_write_is_told_once_it_is_waited_for_and_nothing_more_is_taken() {
        AppendLog log = AppendLog.open(Path.of("/proc/self/comm")); // takes what is written, and cannot be synced
        log.begin(utf8("agent\n"));
        assertThatThrownBy(log::settle)
                .isInstanceOf(StorageFailure.class)
                .hasMessage("could not append to /proc/self/comm: sync failed (0 bytes usable there)");
        assertThatThrownBy(() -> log.begin(utf8("agent\n")))
                .isInstanceOf(StorageFailure.class)
                .hasMessage("could not append to /proc/self/comm: an earlier write failed, so its end is unknown"
                        + " (0 bytes usable there)");
        log.close();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void E06_after_a_failure_nothing_more_is_taken() {
        try (AppendLog log = AppendLog.open(Path.of("/dev/full"))) {
            assertThatThrownBy(() -> log.append(utf8("one\n")))
                    .isInstanceOf(StorageFailure.class)
                    .hasMessageMatching(
                            "could not append to /dev/full: No space left on device \\([0-9]+ bytes usable there\\)");
            assertThatThrownBy(() -> log.append(utf8("two\n")))
                    .isInstanceOf(StorageFailure.class)
                    .hasMessageMatching("could not append to /dev/full: an earlier write failed, so its end is unknown"
                            + " \\([0-9]+ bytes usable there\\)");
            assertThat(log.size()).isZero();
        }
    }

    @Test
    void a_missing_folder_is_told() {
        Path file = folder.resolve("none/log");
        assertThatThrownBy(() -> AppendLog.open(file))
                .isInstanceOf(StorageFailure.class)
                .hasMessageMatching(
                        "could not open " + file + ": no such file or folder \\([0-9]+ bytes usable there\\)");
    }
}
