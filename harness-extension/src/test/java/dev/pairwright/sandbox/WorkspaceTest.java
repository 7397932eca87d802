package dev.pairwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pairwright.core.Refusal;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.Kind;
import dev.pairwright.io.path.TreeEntry;
import dev.pairwright.io.path.TreeListing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    Path base;

    private Path inputs;

    @BeforeEach
    void inputs() throws Exception {
        inputs = Files.createDirectory(base.resolve("inputs"));
        Files.createDirectory(inputs.resolve("data"));
        Files.writeString(inputs.resolve("data/one.csv"), "1");
        Files.writeString(inputs.resolve("readonly.txt"), "kept");
    }

    @Test
    void inputs_are_copied_with_their_modes() throws Exception {
        try (Workspace workspace =
                Workspace.create(base.resolve("ws"), inputs, Map.of("readonly.txt", "444", "data", "555"))) {
            assertThat(TreeListing.of(workspace.root(), 10).entries())
                    .extracting(TreeEntry::path, TreeEntry::mode)
                    .containsExactly(tuple("data", "555"), tuple("data/one.csv", "644"), tuple("readonly.txt", "444"));
            assertThat(workspace.root().resolve("data/one.csv")).hasContent("1");
        }
    }

    @Test
    @DisplayName("B03: a link among the inputs is refused by type")
    void link_among_the_inputs_is_refused() throws Exception {
        Files.createSymbolicLink(inputs.resolve("link"), Path.of("readonly.txt"));

        assertThatThrownBy(() -> Workspace.create(base.resolve("ws"), inputs, Map.of("nope", "444")))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        """
                        These inputs cannot be given to an agent: 2 problems
                          - link: is a symbolic link (inputs are files and folders; replace it by a copy)
                          - nope: has a mode, but there is no such input (correct inputs.modes in spec.json)\
                        """);
        assertThat(base.resolve("ws")).doesNotExist();
    }

    @Test
    void hard_links_among_the_inputs_become_files_of_their_own() throws Exception {
        Files.createLink(inputs.resolve("again.txt"), inputs.resolve("readonly.txt"));

        try (Workspace workspace = Workspace.create(base.resolve("ws"), inputs, Map.of())) {
            assertThat(TreeListing.of(workspace.root(), 10).entries())
                    .filteredOn(entry -> entry.path().endsWith(".txt"))
                    .extracting(TreeEntry::kind)
                    .containsExactly(Kind.FILE, Kind.FILE);
        }
    }

    @Test
    @DisplayName(
            "D08: a thread left behind writes nothing once the workspace is closed, and closing waits for its call")
    void closing_waits_for_the_call_under_way() throws Exception {
        Workspace workspace = Workspace.create(base.resolve("ws"), inputs, Map.of());
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        Thread left = new Thread(() -> workspace.whileOpen(
                () -> {
                    started.countDown();
                    sleep();
                    done.set(true);
                    return "done";
                },
                () -> "closed"));
        left.start();
        started.await();

        workspace.close();

        assertThat(done).isTrue();
        assertThat(workspace.<String>whileOpen(() -> "done", () -> "closed")).isEqualTo("closed");
        left.join();
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void closing_twice_is_fine() {
        Workspace workspace = Workspace.create(base.resolve("ws"), inputs, Map.of());
        workspace.close();
        workspace.close();

        assertThat(workspace.isClosed()).isTrue();
    }

    @Test
    @DisplayName("E06 a disk that failed under a tool is remembered, whatever the agent makes of its call")
    void a_disk_that_failed() throws Exception {
        Path inputs = Files.createDirectories(base.resolve("no-inputs"));
        try (Workspace workspace = Workspace.create(base.resolve("failing"), inputs, Map.of())) {
            workspace.requireSound();
            workspace.failed(new StorageFailure("write", base, new IOException("No space left on device")));
            workspace.failed(new StorageFailure("write", inputs, new IOException("Input/output error")));
            assertThatThrownBy(workspace::requireSound)
                    .isInstanceOf(StorageFailure.class)
                    .hasMessageStartingWith("could not write " + base + ": No space left on device (");
        }
    }
}
