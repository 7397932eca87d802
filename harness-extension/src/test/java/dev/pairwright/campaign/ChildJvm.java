package dev.pairwright.campaign;

import dev.pairwright.core.Sha256;
import dev.pairwright.testkit.CompiledTests;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts JVMs that are to die soon: compiled classes are packed and archived once, so that the next ones start in half the time. What is packed stays under {@code target/}.
 *
 * @param classPath of the children
 * @param archive of loaded classes, if the JVM could make one
 */
record ChildJvm(String classPath, Optional<Path> archive) {

    private static final List<String> QUICK_START = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Xshare:auto",
            "-Xlog:disable");

    /** Where else it is packed and not archived: for class paths that are used once. */
    static final String ELSEWHERE = "pairwright.test.child-jvm";

    /** The class path of this JVM, packed. */
    static ChildJvm packed() {
        try {
            Optional<Path> elsewhere =
                    Optional.ofNullable(System.getProperty(ELSEWHERE)).map(Path::of);
            Path target = elsewhere.isPresent()
                    ? elsewhere.get()
                    : CompiledTests.place().resolveSibling("child-jvm");
            Files.createDirectories(target);
            return pack(target, elsewhere.isEmpty());
        } catch (IOException e) {
            throw new IllegalStateException("the class path could not be packed", e);
        }
    }

    /** The class path of this JVM. */
    static String inherited() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static ChildJvm pack(Path target, boolean archived) throws IOException {
        List<String> packed = new ArrayList<>();
        boolean changed = false;
        for (String entry : inherited().split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (!entry.isEmpty() && Files.isDirectory(path)) {
                Path jar = target.resolve(name(entry) + ".jar");
                changed |= pack(path, jar);
                packed.add(jar.toString());
            } else {
                packed.add(entry);
            }
        }
        String classPath = String.join(File.pathSeparator, packed);
        Path archive = target.resolve(name(classPath) + ".jsa");
        if (archived && (changed || !Files.exists(archive))) {
            archive(target, classPath, archive);
        }
        return new ChildJvm(classPath, Files.exists(archive) ? Optional.of(archive) : Optional.empty());
    }

    private static String name(String text) {
        return Sha256.ofText(text).hex().substring(0, 16);
    }

    /** Gives whether it was packed anew. */
    private static boolean pack(Path classes, Path jar) throws IOException {
        List<Path> files;
        try (Stream<Path> walked = Files.walk(classes)) {
            files = walked.filter(Files::isRegularFile).sorted().toList();
        }
        FileTime packedAt = Files.exists(jar) ? Files.getLastModifiedTime(jar) : FileTime.fromMillis(0);
        if (files.stream().allMatch(file -> modified(file).compareTo(packedAt) < 0)) {
            return false;
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return true;
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void archive(Path target, String classPath, Path archive) throws IOException {
        Path home = Files.createTempDirectory(target, "archived");
        Path experiment = SteppedCampaign.capsule(home).experiment();
        Files.deleteIfExists(archive);
        new ChildJvm(classPath, Optional.empty())
                .run(
                        target.resolve("archived.txt"),
                        List.of(),
                        List.of("-XX:ArchiveClassesAtExit=" + archive),
                        SteppedProcess.class,
                        experiment.toString(),
                        "0");
    }

    /** The command that starts a class. */
    List<String> command(List<String> options, Class<?> main, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        archive.ifPresent(file -> command.add("-XX:SharedArchiveFile=" + file));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /**
     * Runs a class to its end.
     *
     * @param output takes both its streams
     * @param before the command that runs it
     * @return its exit code
     */
    int run(Path output, List<String> before, List<String> options, Class<?> main, String... args) {
        List<String> command = new ArrayList<>(before);
        command.addAll(command(options, main, args));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
