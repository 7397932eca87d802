package dev.pairwright.capsule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapsuleInputsTest extends CapsuleTestCase {

    private static final String INPUTS = APPEND + "inputs";
    private static final String REGULAR_ONLY =
            "; a capsule holds regular files only (put a regular file there, or remove it)";

    @Test
    @DisplayName("B03: a link, even to a file beside it, is refused by its type")
    void a_link_is_refused() throws IOException {
        Path inputs = written();
        Files.createSymbolicLink(inputs.resolve("again.txt"), Path.of("notes.txt"));
        Files.createSymbolicLink(inputs.resolve("up"), Path.of(".."));

        assertRefusedAsItLies(
                capsule.folder(),
                INPUTS + "/again.txt: is a symbolic link" + REGULAR_ONLY,
                INPUTS + "/up: is a symbolic link" + REGULAR_ONLY);
    }

    @Test
    @DisplayName("B03: a named pipe is refused by its type and never opened")
    void a_named_pipe_is_refused() throws IOException, InterruptedException {
        Path pipe = written().resolve("pipe");
        assumeTrue(made("mkfifo", pipe.toString()), "there is no mkfifo here");

        assertRefusedAsItLies(capsule.folder(), INPUTS + "/pipe: is a named pipe" + REGULAR_ONLY);
    }

    @Test
    @DisplayName("B03: a socket is refused by its type")
    void a_socket_is_refused() throws IOException {
        Path socket = written().resolve("s");
        assumeTrue(socket.toString().length() < 100, "the path is too long for a socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));

            assertRefusedAsItLies(capsule.folder(), INPUTS + "/s: is a socket" + REGULAR_ONLY);
        }
    }

    @Test
    @DisplayName("B03: a device is refused by its type")
    void a_device_is_refused() throws IOException, InterruptedException {
        Path device = written().resolve("null");
        assumeTrue(made("mknod", device.toString(), "c", "1", "3"), "only root makes devices");

        assertRefusedAsItLies(capsule.folder(), INPUTS + "/null: is a device" + REGULAR_ONLY);
    }

    @Test
    @DisplayName("B04: files and folders that may not be read are named with the user")
    void what_may_not_be_read_is_named_with_the_user() throws IOException {
        Path inputs = written();
        Files.setPosixFilePermissions(inputs.resolve("notes.txt"), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(inputs.resolve("notes.txt")), "root may read everything");

        assertRefusedAsItLies(
                capsule.folder(),
                INPUTS + "/notes.txt: is a file that user \"" + System.getProperty("user.name")
                        + "\" may not read (change its mode or its owner)");
    }

    @Test
    @DisplayName("B06: names that differ in case only are refused")
    void names_that_differ_in_case_only_are_refused() {
        capsule.file("tasks/TASK-002/inputs/kept/README.txt", "a").file("tasks/TASK-002/inputs/kept/readme.txt", "b");

        assertRefused(INPUTS
                + "/kept: \"README.txt\" and \"readme.txt\" differ in upper and lower case only (rename one of them)");
    }

    @Test
    @DisplayName("B06: names that are one name in two Unicode forms are refused")
    void names_that_are_one_name_in_two_unicode_forms_are_refused() {
        assertThat(PortableNames.problems("inputs", List.of("cafe\u0301.txt", "caf\u00e9.txt", "tea.txt")))
                .extracting(Object::toString)
                .containsExactly("inputs: \"cafe\\u0301.txt\" and \"caf\\u00e9.txt\" are one name in two Unicode forms"
                        + " (rename one of them)");
    }

    @ParameterizedTest(name = "B06: \"{0}\" is refused: {1}")
    @CsvSource({
        "aux.txt, the name is reserved",
        "a:b, ':' is not portable in a name",
        "what?, | < > \" ? * are not portable in a name",
        "dot., a name may not end with a dot or a space",
        ".git, the name is reserved"
    })
    void a_name_that_is_not_portable_is_refused(String name, String reason) {
        capsule.file("tasks/TASK-002/inputs/" + name, "x");

        assertRefused(INPUTS + "/" + name + ": its name is not portable: " + reason + " (rename it)");
    }

    @Test
    @DisplayName("B06: a decomposed name is refused")
    void a_decomposed_name_is_refused() {
        assertThat(PortableNames.problem("inputs/x", "cafe\u0301.txt"))
                .hasToString("Optional[inputs/x: its name is not portable: the name is not in composed Unicode form"
                        + " (NFC) (rename it)]");
    }

    @Test
    void a_name_that_cannot_be_decoded_is_refused() {
        assertThat(PortableNames.problem("inputs/x", "caf\ufffd.txt"))
                .hasToString("Optional[inputs/x: its name cannot be read as " + System.getProperty("sun.jnu.encoding")
                        + " (rename it, or start Java in a UTF-8 locale such as LC_ALL=C.UTF-8)]");
    }

    @Test
    @Tag("slow")
    @DisplayName("B07: more than 10,000 inputs are refused without looking at them all")
    void too_many_inputs_are_refused() throws IOException {
        Path many = Files.createDirectory(written().resolve("many"));
        for (int i = 0; i < 10_050; i++) {
            Files.createFile(many.resolve("f" + i));
        }

        assertRefusedAsItLies(
                capsule.folder(),
                INPUTS + ": holds more than 10000 files and folders"
                        + " (every run gets a copy of its own: give a task less)");
    }

    @Test
    @DisplayName("B07: more than 256 MiB of inputs are refused by their size, unread")
    void too_large_inputs_are_refused() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(written().resolve("large.bin").toFile(), "rw")) {
            sparse.setLength(5L << 30);
        }

        assertRefusedAsItLies(
                capsule.folder(),
                INPUTS + ": holds more than 256 MiB (every run gets a copy of its own: give a task less)");
    }

    @Test
    void a_file_in_the_place_of_inputs_is_refused() {
        capsule.file("tasks/TASK-001/inputs", "not a folder".getBytes(UTF_8));

        assertRefused(CREATE + "inputs: is not a folder");
    }

    private Path written() {
        return capsule.write().resolve("tasks/TASK-002/inputs");
    }

    private static boolean made(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
