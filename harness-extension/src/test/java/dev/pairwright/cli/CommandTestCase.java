package dev.pairwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.testkit.CapsuleBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small experiment on disk, four pairs, and commands about it. */
abstract class CommandTestCase {

    private static final Pattern TIME = Pattern.compile("run-[0-9]{8}T[0-9]{9}Z");

    @TempDir
    Path home;

    Path capsule;

    @BeforeEach
    void begin() throws IOException {
        home = home.toRealPath();
        capsule = builder().write();
    }

    CapsuleBuilder builder() {
        return CapsuleBuilder.in(home);
    }

    @AfterEach
    void end() throws IOException {
        TreeRemoval.remove(capsule.resolve("runs"));
    }

    /** Runs a command on the experiment. */
    Spoken command(String name, String... args) {
        return Spoken.by(Stream.concat(Stream.of(name, "--experiment", capsule.toString()), Arrays.stream(args))
                .toArray(String[]::new));
    }

    /** What a command said that came to its end, without the times in run ids. */
    String said(Spoken spoken) {
        assertThat(spoken.exit()).as(spoken.all()).isZero();
        assertThat(spoken.err()).isEmpty();
        return plain(spoken.out());
    }

    /** What a command complained of that was refused. */
    String refused(Spoken spoken) {
        assertThat(spoken.exit()).as(spoken.all()).isEqualTo(ExitCode.DOES_NOT_HOLD);
        return plain(spoken.err()).stripTrailing();
    }

    String plain(String text) {
        return TIME.matcher(text).replaceAll("run-<time>").replace(home.toString(), "<home>");
    }

    Path runs() {
        return capsule.resolve("runs");
    }

    /** The run ids among the names in a folder of the campaign. */
    List<String> runIds(String folder) {
        try (Stream<Path> listed = Files.list(runs().resolve(folder))) {
            return listed.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("run-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
