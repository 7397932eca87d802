package dev.pairwright.draft;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Where a test class is built.
 *
 * @param module the module's folder
 * @param output the folder that the build writes into: {@code target}, or {@code build} with Gradle
 */
@API(status = API.Status.INTERNAL)
public record BuildPlace(Path module, Path output) {

    private static final List<String> OUTPUTS = List.of("target", "build");

    /** The place of a class: above its class files, or else the working directory. */
    public static BuildPlace of(Class<?> testClass) {
        return classes(testClass)
                .flatMap(BuildPlace::above)
                .orElseGet(() -> in(Path.of("").toAbsolutePath().normalize()));
    }

    private static Optional<BuildPlace> above(Path classes) {
        for (Path folder = classes; folder != null && folder.getParent() != null; folder = folder.getParent()) {
            if (OUTPUTS.contains(folder.getFileName().toString())) {
                return Optional.of(new BuildPlace(folder.getParent(), folder));
            }
        }
        return Optional.empty();
    }

    private static BuildPlace in(Path module) {
        boolean gradle = !Files.exists(module.resolve("pom.xml"))
                && (Files.exists(module.resolve("build.gradle")) || Files.exists(module.resolve("build.gradle.kts")));
        return new BuildPlace(module, module.resolve(gradle ? "build" : "target"));
    }

    /** Where a class's files are: a folder or a jar. */
    static Optional<Path> classes(Class<?> testClass) {
        CodeSource source = testClass.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Path.of(source.getLocation().toURI()).toAbsolutePath().normalize());
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The drafts of a class. */
    public DraftFolders drafts(Class<?> testClass) {
        return new DraftFolders(output.resolve("pairwright").resolve(testClass.getName()));
    }

    /** Where an experiment is registered. */
    public Path registered(String id) {
        return module.resolve("experiments").resolve(id);
    }
}
