package dev.pairwright.draft;

import dev.pairwright.core.Sha256;
import dev.pairwright.io.StorageFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * What the code of a test class is known by. Folders of the class path by every file in them, jars by name, size and time; not by it: what the code reads elsewhere, such as
 * environment variables, files outside of the class path, or a model behind an address.
 *
 * @param folders the folders, those of the test classes among them
 * @param jars the jars
 */
@API(status = API.Status.INTERNAL)
public record ClassPath(Set<Path> folders, Set<Path> jars) {

    /** The class path of this process, with the place of a class. */
    public static ClassPath of(Class<?> testClass) {
        Set<Path> folders = new LinkedHashSet<>();
        Set<Path> jars = new LinkedHashSet<>();
        Stream.concat(
                        Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                                .filter(entry -> !entry.isBlank())
                                .map(entry -> Path.of(entry).toAbsolutePath().normalize()),
                        BuildPlace.classes(testClass).stream())
                .forEach(entry -> {
                    if (Files.isDirectory(entry)) {
                        folders.add(entry);
                    } else if (Files.isRegularFile(entry)) {
                        jars.add(entry);
                    }
                });
        return new ClassPath(folders, jars);
    }

    /** Over everything. */
    public Sha256 everything() {
        StringBuilder all = new StringBuilder();
        folders.forEach(folder -> all.append(ofFolder(folder)).append('\n'));
        jars.stream().map(ClassPath::jar).sorted().forEach(line -> all.append(line)
                .append('\n'));
        return Sha256.ofText(all.toString());
    }

    /** Over the package of a test class, and every folder but the one it stands in: the agent's own code and the class that asks it, without the other tests. */
    public Sha256 agent(Class<?> testClass) {
        StringBuilder all = new StringBuilder();
        Path own = BuildPlace.classes(testClass).orElse(Path.of(""));
        folders.stream().filter(folder -> !folder.equals(own)).forEach(folder -> all.append(ofFolder(folder))
                .append('\n'));
        Path home = own.resolve(testClass.getPackageName().replace('.', '/'));
        if (Files.isDirectory(home)) {
            String name = testClass.getName().substring(testClass.getName().lastIndexOf('.') + 1);
            int nested = name.indexOf('$');
            String outermost = nested < 0 ? name : name.substring(0, nested);
            files(home).stream()
                    .filter(file -> home.equals(file.getParent()))
                    .filter(file -> {
                        String each = file.getFileName().toString();
                        return each.equals(outermost + ".class") || each.startsWith(outermost + "$");
                    })
                    .forEach(file -> all.append(line(home, file)));
        }
        return Sha256.ofText(all.toString());
    }

    private static String jar(Path jar) {
        try {
            return jar.getFileName() + "\0" + Files.size(jar) + "\0" + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            throw new StorageFailure("look at", jar, e);
        }
    }

    private static Sha256 ofFolder(Path folder) {
        StringBuilder all = new StringBuilder();
        files(folder).forEach(file -> all.append(line(folder, file)));
        return Sha256.ofText(all.toString());
    }

    private static String line(Path folder, Path file) {
        try {
            return folder.relativize(file) + "\0" + Sha256.of(Files.readAllBytes(file)) + "\n";
        } catch (IOException e) {
            throw new StorageFailure("read", file, e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walked = Files.walk(folder)) {
            return List.copyOf(new TreeSet<>(walked.filter(Files::isRegularFile).toList()));
        } catch (IOException e) {
            throw new StorageFailure("list", folder, e);
        }
    }
}
