package dev.pairwright.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pairwright.core.Sha256;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.Outputs;
import dev.pairwright.manifest.Outputs.Kind;
import dev.pairwright.manifest.Outputs.OutputFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputCollectorTest {

    @TempDir
    Path home;

    private RunFolder folder;
    private Path workspace;
    private Manifest pinned;

    /** A workspace as an agent finds it: {@code notes.txt} and {@code kept/readonly.txt}. */
    @BeforeEach
    void aWorkspace() throws IOException {
        RunBench bench = RunBench.of("TASK-002", home);
        folder = bench.folder();
        pinned = bench.pin();
        workspace = folder.workspace();
        Files.createDirectories(workspace.resolve("kept"));
        put("notes.txt", "some\n", "rw-r--r--");
        put("kept/readonly.txt", "This stays.\n", "r--r--r--");
    }

    private Path put(String path, String text, String mode) throws IOException {
        Path file = workspace.resolve(path);
        Files.deleteIfExists(file);
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private List<OutputFile> collect() throws IOException {
        Outputs outputs = OutputCollector.collect(folder, pinned.inputs());
        assertThat(outputs.path()).isEqualTo("outputs");
        return outputs.files();
    }

    private static OutputFile file(String path, String text, String mode) {
        return new OutputFile(path, Optional.of(Sha256.ofText(text)), text.length(), mode, Kind.FILE, Optional.empty());
    }

    private static OutputFile entry(String path, String mode, Kind kind) {
        return new OutputFile(path, Optional.empty(), 0, mode, kind, Optional.empty());
    }

    @Test
    void what_is_as_it_was_pinned_is_not_listed() throws IOException {
        assertThat(collect()).isEmpty();
        assertThat(folder.outputs()).isEmptyDirectory();
    }

    @Test
    void what_is_new_or_changed_is_copied_and_hashed_sorted_by_path() throws IOException {
        put("notes.txt", "some\nmore\n", "rw-r--r--");
        put("a.txt", "new\n", "rwxr-x---");
        assertThat(collect()).containsExactly(file("a.txt", "new\n", "750"), file("notes.txt", "some\nmore\n", "644"));
        assertThat(folder.outputs().resolve("a.txt")).hasContent("new\n");
        assertThat(folder.outputs().resolve("notes.txt")).hasContent("some\nmore\n");
    }

    @Test
    void content_of_the_same_length_is_still_a_change() throws IOException {
        put("notes.txt", "SOME\n", "rw-r--r--");
        assertThat(collect()).containsExactly(file("notes.txt", "SOME\n", "644"));
    }

    @Test
    void a_change_of_the_mode_alone_is_a_change() throws IOException {
        put("kept/readonly.txt", "This stays.\n", "rw-r--r--");
        assertThat(collect()).containsExactly(file("kept/readonly.txt", "This stays.\n", "644"));
    }

    @Test
    void an_input_that_is_gone_is_listed_as_deleted() throws IOException {
        Files.delete(workspace.resolve("kept/readonly.txt"));
        Files.delete(workspace.resolve("kept"));
        assertThat(collect()).containsExactly(entry("kept/readonly.txt", "444", Kind.DELETED));
    }

    @Test
    void a_new_folder_is_listed_and_one_of_the_inputs_is_not() throws IOException {
        Files.createDirectories(workspace.resolve("new/empty"));
        assertThat(collect())
                .containsExactly(entry("new", "755", Kind.DIRECTORY), entry("new/empty", "755", Kind.DIRECTORY));
    }

    @Test
    void an_input_replaced_by_a_folder_is_that_folder() throws IOException {
        Files.delete(workspace.resolve("notes.txt"));
        Files.createDirectory(workspace.resolve("notes.txt"));
        assertThat(collect()).containsExactly(entry("notes.txt", "755", Kind.DIRECTORY));
    }

    @Test
    void C13_a_link_is_recorded_and_never_followed() throws IOException {
        Path secret = Files.writeString(home.resolve("secret"), "secret");
        Files.createSymbolicLink(workspace.resolve("link"), secret);
        Files.createSymbolicLink(workspace.resolve("up"), Path.of("../../secret"));
        assertThat(collect())
                .containsExactly(
                        new OutputFile(
                                "link", Optional.empty(), 0, "777", Kind.SYMLINK, Optional.of(secret.toString())),
                        new OutputFile("up", Optional.empty(), 0, "777", Kind.SYMLINK, Optional.of("../../secret")));
        assertThat(folder.outputs()).isEmptyDirectory();
    }

    @Test
    void C13_a_folder_of_inputs_replaced_by_a_link_is_that_link_and_its_files_are_gone() throws IOException {
        Path elsewhere = home.resolve("elsewhere");
        Files.move(workspace.resolve("kept"), elsewhere);
        Files.createSymbolicLink(workspace.resolve("kept"), elsewhere);
        assertThat(collect())
                .extracting(OutputFile::path, OutputFile::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("kept", Kind.SYMLINK),
                        org.assertj.core.groups.Tuple.tuple("kept/readonly.txt", Kind.DELETED));
    }

    @Test
    void C15_a_pipe_is_listed_and_never_opened() throws Exception {
        run("mkfifo", "-m", "600", workspace.resolve("pipe").toString());
        assertThat(collect()).containsExactly(entry("pipe", "600", Kind.FIFO));
    }

    @Test
    void C15_a_file_that_would_run_as_its_owner_is_listed_with_that_bit_and_copied_without() throws Exception {
        put("tool", "x", "rwxr-xr-x");
        run("chmod", "4755", workspace.resolve("tool").toString());
        assertThat(collect()).containsExactly(file("tool", "x", "4755"));
        assertThat((int) Files.getAttribute(folder.outputs().resolve("tool"), "unix:mode") & 07111)
                .as("what the copy could be run with")
                .isZero();
    }

    @Test
    void a_second_name_of_a_file_is_listed_and_not_read() throws IOException {
        Path secret = Files.writeString(home.resolve("secret"), "secret");
        Files.createLink(workspace.resolve("hard"), secret);
        assertThat(collect()).singleElement().satisfies(found -> {
            assertThat(found.path()).isEqualTo("hard");
            assertThat(found.kind()).isEqualTo(Kind.UNREADABLE);
            assertThat(found.hash()).isEmpty();
        });
        assertThat(folder.outputs()).isEmptyDirectory();
    }

    @Test
    @Tag("slow")
    void C09_what_is_too_much_to_be_listed_leaves_an_entry_that_says_so() throws IOException {
        for (int i = 0; i <= OutputCollector.MOST_ENTRIES; i++) {
            Files.createFile(workspace.resolve("f" + i));
        }
        List<OutputFile> collected = collect();
        assertThat(collected).hasSizeBetween(OutputCollector.MOST_ENTRIES - 3, OutputCollector.MOST_ENTRIES + 1);
        assertThat(collected.get(0)).isEqualTo(entry("./...", "000", Kind.UNREADABLE));
        assertThat(new Outputs("outputs", collected).cut()).isTrue();
        Document.write(
                pinned.executed(SampleExecution.EXECUTION, new Outputs("outputs", collected), SampleExecution.LOGS),
                Schema.MANIFEST);
    }

    @Test
    void C11_a_workspace_that_is_gone_has_nothing_in_it_any_more() throws IOException {
        TreeRemoval.remove(workspace);
        assertThat(collect())
                .containsExactly(
                        entry("kept/readonly.txt", "444", Kind.DELETED), entry("notes.txt", "644", Kind.DELETED));
    }

    @Test
    void C11_a_link_in_the_workspace_s_place_is_an_entry_and_never_entered() throws IOException {
        TreeRemoval.remove(workspace);
        Files.writeString(Files.createDirectory(home.resolve("elsewhere")).resolve("secret.txt"), "SECRET");
        Files.createSymbolicLink(workspace, home.resolve("elsewhere"));
        List<OutputFile> collected = collect();
        assertThat(collected).contains(entry(".", "000", Kind.SYMLINK)).hasSize(3);
        assertThat(folder.outputs()).isEmptyDirectory();
        Document.write(
                pinned.executed(SampleExecution.EXECUTION, new Outputs("outputs", collected), SampleExecution.LOGS),
                Schema.MANIFEST);
    }

    @Test
    void C16_a_file_that_claims_to_be_enormous_is_listed_and_not_read() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(workspace.resolve("huge.bin").toFile(), "rw")) {
            file.setLength(1L << 40);
        }
        assertThat(collect())
                .extracting(OutputFile::path, OutputFile::kind)
                .containsExactly(tuple("huge.bin", Kind.UNREADABLE));
        assertThat(folder.outputs()).isEmptyDirectory();
    }

    @Test
    void C12_a_file_that_cannot_be_read_is_listed_and_not_copied() throws IOException {
        Path closed = put("closed.txt", "x", "---------");
        assumeThat(Files.isReadable(closed)).as("read by root").isFalse();
        assertThat(collect()).containsExactly(entry("closed.txt", "000", Kind.UNREADABLE));
        assertThat(folder.outputs()).isEmptyDirectory();
    }

    @Test
    void names_that_no_list_of_sums_can_hold_are_recorded_without_their_content() throws IOException {
        put("a\nb", "x", "rw-r--r--");
        put("c\\d", "x", "rw-r--r--");
        put("e\u001b[2J", "x", "rw-r--r--");
        assertThat(collect())
                .containsExactly(
                        entry("a%5Cnb", "644", Kind.UNREADABLE),
                        entry("c%5Cd", "644", Kind.UNREADABLE),
                        entry("e%5Cu001b[2J", "644", Kind.UNREADABLE));
        assertThat(folder.outputs()).isEmptyDirectory();
    }

    @Test
    void a_name_that_is_no_utf_8_is_recorded_without_its_content() throws Exception {
        run("sh", "-c", "printf x > \"" + workspace + "/$(printf 'a\\377b')\"");
        List<OutputFile> found = collect();
        assertThat(found).singleElement().satisfies(file -> assertThat(file.kind())
                .isEqualTo(Kind.UNREADABLE));
    }

    @Test
    void names_of_any_script_with_blanks_and_dashes_are_kept() throws IOException {
        for (String name : List.of("-rf", "a b", "\u65e5\u672c", "=1+1", "SHA256SUMS", ".hidden")) {
            put(name, name, "rw-r--r--");
        }
        assertThat(collect()).extracting(OutputFile::kind).hasSize(6).containsOnly(Kind.FILE);
    }

    @Test
    void a_file_larger_than_is_kept_is_listed_and_not_copied() throws IOException {
        try (var large = new java.io.RandomAccessFile(workspace.resolve("large").toFile(), "rw")) {
            large.setLength((64L << 20) + 1);
        }
        assertThat(collect())
                .extracting(OutputFile::path, OutputFile::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("large", Kind.UNREADABLE));
        assertThat(folder.outputs()).isEmptyDirectory();
    }

    @Test
    void whatever_is_listed_a_manifest_can_hold() throws Exception {
        put("a\nb", "x", "rw-r--r--");
        put("new", "x", "rw-r--r--");
        Files.createSymbolicLink(workspace.resolve("link"), Path.of("no\n\\where"));
        Files.delete(workspace.resolve("notes.txt"));
        run("mkfifo", workspace.resolve("pipe").toString());
        List<OutputFile> found = collect();
        assertThat(found).hasSize(5);
        for (OutputFile file : found) {
            assertThat(Document.write(
                            pinned.executed(
                                    SampleExecution.EXECUTION,
                                    new Outputs("outputs", List.of(file)),
                                    SampleExecution.LOGS),
                            Schema.MANIFEST))
                    .isNotEmpty();
        }
    }

    private static void run(String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeThat(e).as(command[0] + " is not here").doesNotThrowAnyException();
            throw e;
        }
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
    }
}
