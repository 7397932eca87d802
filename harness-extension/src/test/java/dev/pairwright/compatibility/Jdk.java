package dev.pairwright.compatibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDKs of this machine. */
final class Jdk {

    private Jdk() {}

    /** The one that this runs on. */
    static Path current() {
        return Path.of(System.getProperty("java.home"));
    }

    /** A JDK of that feature version: what {@code JAVA_HOME_25} names (or {@code JAVA_HOME_25_X64}, as some build servers have it), or one in a usual place. */
    static Optional<Path> of(int feature) {
        Stream<Path> named = Stream.of("JAVA_HOME_" + feature, "JAVA_HOME_" + feature + "_X64")
                .map(System.getenv()::get)
                .filter(home -> home != null && !home.isEmpty())
                .map(Path::of);
        Path user = Path.of(System.getProperty("user.home"));
        Stream<Path> usual = Stream.of(
                        current().resolveSibling(""),
                        Path.of("/usr/lib/jvm"),
                        user.resolve(".sdkman/candidates/java"),
                        user.resolve(".jdks"))
                .flatMap(folder -> children(folder).stream());
        return Stream.concat(Stream.of(current()), Stream.concat(named, usual))
                .filter(home -> is(home, feature))
                .findFirst();
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean is(Path home, int feature) {
        if (!Files.isExecutable(home.resolve("bin/javac"))) {
            return false;
        }
        try {
            return Files.readAllLines(home.resolve("release")).stream()
                    .anyMatch(line -> line.matches("JAVA_VERSION=\"" + feature + "([.\\-+].*)?\""));
        } catch (IOException e) {
            return false;
        }
    }
}
