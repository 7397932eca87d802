package dev.pairwright.io.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootFolderTest {

    @TempDir
    Path folder;

    private RootFolder root;

    @BeforeEach
    void open() throws IOException {
        root = RootFolder.open(folder, new RootFolder.Limits(Globs.all(), true));
    }

    @AfterEach
    void close() throws IOException {
        root.close();
    }

    @Test
    void new_file_has_mode_644_and_new_folder_755() throws Exception {
        root.makeDirectory("made");
        root.write("made/file", bytes("text"));

        assertThat(mode("made")).isEqualTo("755");
        assertThat(mode("made/file")).isEqualTo("644");
        assertThat(TreeListing.of(folder, 10).entries())
                .extracting(TreeEntry::path)
                .containsExactly("made", "made/file");
    }

    @Test
    void replaced_file_keeps_its_mode_and_nothing_of_its_content() throws Exception {
        file("script", "a long text", "rwxr-x---");

        root.write("script", bytes("short"));

        assertThat(folder.resolve("script")).hasContent("short");
        assertThat(mode("script")).isEqualTo("750");
    }

    @Test
    void appending_adds_to_a_file_that_is_there() throws Exception {
        file("log", "one\n", "rw-r--r--");

        root.append("log", bytes("two\n"));

        assertThat(folder.resolve("log")).hasContent("one\ntwo\n");
        assertRefused(() -> root.append("none", bytes("x")), PathCode.ENOENT, "none: there is no such file or folder");
    }

    @Test
    void owner_bits_bind_whoever_the_process_runs_as() throws Exception {
        file("readonly", "kept", "r--r--r--");
        file("secret", "kept", "-w-------");
        Files.createDirectory(folder.resolve("sealed"));
        file("sealed/file", "kept", "rw-r--r--");
        chmod("sealed", "r-xr-xr-x");
        Files.createDirectory(folder.resolve("shut"));
        chmod("shut", "rw-------");
        Files.createDirectory(folder.resolve("blind"));
        chmod("blind", "-wx------");

        assertRefused(
                () -> root.write("readonly", bytes("x")),
                PathCode.PERMISSION,
                "readonly: its mode bits do not permit it (444)");
        assertRefused(
                () -> root.append("readonly", bytes("x")),
                PathCode.PERMISSION,
                "readonly: its mode bits do not permit it (444)");
        assertRefused(
                () -> root.read("secret", 10), PathCode.PERMISSION, "secret: its mode bits do not permit it (200)");
        assertRefused(
                () -> root.write("sealed/new", bytes("x")),
                PathCode.PERMISSION,
                "sealed/new: the mode bits of its folder do not permit it (555)");
        assertRefused(
                () -> root.makeDirectory("sealed/new"),
                PathCode.PERMISSION,
                "sealed/new: the mode bits of its folder do not permit it (555)");
        assertRefused(
                () -> root.delete("sealed/file"),
                PathCode.PERMISSION,
                "sealed/file: the mode bits of its folder do not permit it (555)");
        assertRefused(
                () -> root.read("shut/x", 10), PathCode.PERMISSION, "shut/x: its mode bits do not permit it (600)");
        assertRefused(() -> root.list("blind", 10), PathCode.PERMISSION, "blind: its mode bits do not permit it (300)");
        root.write("sealed/file", bytes("replaced"));
        assertThat(folder.resolve("readonly")).hasContent("kept");
    }

    @Test
    void missing_folder_is_named() {
        assertRefused(() -> root.write("a/b/c", bytes("x")), PathCode.ENOENT, "a/b/c: the folder a does not exist");
    }

    @Test
    void nothing_lies_beneath_a_file() throws Exception {
        file("file", "x", "rw-r--r--");

        assertRefused(
                () -> root.read("file/x", 10), PathCode.ENOENT, "file/x: file is a file, so nothing lies beneath it");
        assertRefused(() -> root.list("file", 10), PathCode.NOT_REGULAR, "file: it is a file");
    }

    @Test
    void long_file_is_refused_and_not_cut() throws Exception {
        file("long", "12345", "rw-r--r--");

        assertThat(root.read("long", 5)).hasSize(5);
        assertRefused(
                () -> root.read("long", 4), PathCode.TOO_LARGE, "long: the file has 5 bytes, and at most 4 are read");
    }

    @Test
    void folder_that_is_there_is_not_made_again() throws Exception {
        root.makeDirectory("made");

        assertRefused(
                () -> root.makeDirectory("made"), PathCode.EXISTS, "made: a folder of this name is there already");
        assertRefused(
                () -> root.makeDirectory("MADE"),
                PathCode.CASE_CLASH,
                "MADE: the folder holds this name in other upper and lower case");
    }

    @Test
    void hard_link_is_neither_read_nor_written(@TempDir Path outside) throws Exception {
        Path secret = Files.writeString(outside.resolve("secret"), "SECRET");
        Files.createLink(folder.resolve("hard"), secret);

        String message = "hard: the file has another name elsewhere (hard link)";
        assertRefused(() -> root.read("hard", 10), PathCode.HARDLINK, message);
        assertRefused(() -> root.write("hard", bytes("x")), PathCode.HARDLINK, message);
        assertRefused(() -> root.append("hard", bytes("x")), PathCode.HARDLINK, message);
        assertRefused(() -> root.delete("hard"), PathCode.HARDLINK, message);
        assertThat(secret).hasContent("SECRET");
    }

    @Test
    void links_are_counted_on_the_opened_file_and_not_on_its_name(@TempDir Path outside) throws Exception {
        Path secret = Files.writeString(outside.resolve("secret"), "SECRET");
        Path hard = Files.createLink(outside.resolve("hard"), secret);
        Path plain = Files.writeString(outside.resolve("plain"), "x");

        try (SeekableByteChannel opened = Files.newByteChannel(hard, StandardOpenOption.READ)) {
            Files.move(plain, hard, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.createLink(outside.resolve("again"), secret);

            assertThat(OpenedFile.look(opened, hard).orElseThrow().links()).isEqualTo(2);
            assertThat(opened.position()).isZero();
        }
    }

    @Test
    void a_file_is_looked_at_where_the_largest_file_has_two_gigabytes(@TempDir Path small) throws Exception {
        Path file = Files.writeString(small.resolve("file"), "x");

        try (SeekableByteChannel opened = new ShortChannel(Files.newByteChannel(file), Integer.MAX_VALUE)) {
            assertThat(OpenedFile.look(opened, file).orElseThrow().kind()).isEqualTo(Kind.FILE);
            assertThat(opened.position()).isZero();
        }
    }

    @Test
    void folder_with_something_in_it_is_not_deleted() throws Exception {
        root.makeDirectory("full");
        root.write("full/file", bytes("x"));

        assertRefused(() -> root.delete("full"), PathCode.NOT_EMPTY, "full: the folder is not empty");
        root.delete("full/file");
        root.delete("full");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void link_that_leads_out_over_another_counts_as_an_attempt_to_breach() throws Exception {
        Files.createSymbolicLink(folder.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(folder.resolve("two"), Path.of("sub/../../elsewhere"));
        Files.createSymbolicLink(folder.resolve("absolute"), folder.resolve("file"));

        assertThat(verdict(() -> root.read("one", 10)).recordAs()).hasToString("BREACH_ATTEMPT");
        assertThat(verdict(() -> root.read("absolute", 10)).recordAs()).hasToString("INVALID");
        assertThat(verdict(() -> root.makeDirectory("two")).code()).isEqualTo(PathCode.SYMLINK);
    }

    @Test
    void search_finds_names_at_any_depth_and_stays_out_of_folders_it_may_not_enter() throws Exception {
        root.makeDirectory("a");
        root.makeDirectory("a/b");
        root.makeDirectory("c");
        for (String path : List.of("x.csv", "a/y.csv", "a/b/z.csv", "c/w.csv", "a/n.txt")) {
            root.write(path, bytes(""));
        }
        Files.createSymbolicLink(folder.resolve("a/link"), folder);

        assertThat(root.search(".", Glob.of("*.csv"), path -> !path.equals("c"), 10))
                .extracting(Listed::path)
                .containsExactly("a/b/z.csv", "a/y.csv", "x.csv");
        assertThat(root.search("a", Glob.of("?"), path -> true, 10)).containsExactly(new Listed("a/b", Kind.DIRECTORY));
        assertThat(root.search(".", Glob.of("*.csv"), path -> true, 2)).hasSize(2);
    }

    @Test
    void copy_gives_all_bytes() throws Exception {
        byte[] content = "0123456789".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("big"), content);
        ByteArrayOutputStream copied = new ByteArrayOutputStream();

        assertThat(root.copy("big", Channels.newChannel(copied))).isEqualTo(content.length);
        assertThat(copied.toByteArray()).isEqualTo(content);
        assertThat(root.stat("big"))
                .satisfies(f -> assertThat(f.size()).isEqualTo(content.length))
                .satisfies(f -> assertThat(f.kind()).isEqualTo(Kind.FILE));
    }

    @Test
    void closed_root_does_nothing_more() throws Exception {
        root.close();

        assertThatThrownBy(() -> root.write("late", bytes("x")))
                .isInstanceOf(java.nio.file.ClosedDirectoryStreamException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private static void assertRefused(ThrowingCallable operation, PathCode code, String message) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(
                        PathRefused.class,
                        refused -> assertThat(refused.verdict().code()).isEqualTo(code))
                .hasMessage(message);
    }

    private interface Operation {
        void run() throws PathRefused, IOException;
    }

    private static PathVerdict verdict(Operation operation) throws IOException {
        try {
            operation.run();
            return PathVerdict.FINE;
        } catch (PathRefused refused) {
            return refused.verdict();
        }
    }

    private void file(String name, String content, String permissions) throws IOException {
        Files.writeString(folder.resolve(name), content);
        chmod(name, permissions);
    }

    private void chmod(String name, String permissions) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString(permissions));
    }

    private String mode(String name) throws IOException {
        return Modes.octal(Modes.of(Files.getPosixFilePermissions(folder.resolve(name))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
