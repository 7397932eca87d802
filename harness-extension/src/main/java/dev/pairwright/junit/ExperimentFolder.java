package dev.pairwright.junit;

import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.AnnotationSupport;

/** Where the experiment of a class lies: seen from the working directory, or else from the module the class was compiled in. */
final class ExperimentFolder {

    private ExperimentFolder() {}

    /**
     * The folder of a class's experiment, by its real path.
     *
     * @param testClass a class that is a {@link PairedExperiment}
     * @throws Refusal if there is no such folder, listing where it was looked for
     */
    static Path of(Class<?> testClass) {
        String value = AnnotationSupport.findAnnotation(testClass, PairedExperiment.class)
                .orElseThrow(() -> new IllegalArgumentException(testClass + " is no @PairedExperiment"))
                .value();
        return find(value, testClass, Path.of(""));
    }

    /**
     * The folder of the experiment whose findings a class is about, by its real path.
     *
     * @param testClass a class that is an {@link ExperimentFindings}, or is nested in one
     * @throws Refusal if there is no such folder, listing where it was looked for
     */
    static Path ofFindings(Class<?> testClass) {
        Optional<ExperimentFindings> annotation = Optional.empty();
        for (Class<?> each = testClass; each != null && annotation.isEmpty(); each = each.getEnclosingClass()) {
            annotation = AnnotationSupport.findAnnotation(each, ExperimentFindings.class);
        }
        String value = annotation
                .orElseThrow(() -> new IllegalArgumentException(testClass + " is no @ExperimentFindings"))
                .value();
        return find("ExperimentFindings", value, testClass, Path.of(""));
    }

    static Path find(String value, Class<?> testClass, Path workingDirectory) {
        return find("PairedExperiment", value, testClass, workingDirectory);
    }

    private static Path find(String annotation, String value, Class<?> testClass, Path workingDirectory) {
        String shown = "@" + annotation + "(\"" + Printable.of(value, 200) + "\") on " + testClass.getName();
        Set<Path> tried = new LinkedHashSet<>();
        try {
            Path given = Path.of(value);
            tried.add(workingDirectory.resolve(given).toAbsolutePath().normalize());
            module(testClass)
                    .ifPresent(module -> tried.add(module.resolve(given).normalize()));
        } catch (InvalidPathException e) {
            throw new Refusal(
                    shown + " names no folder: " + e.getReason() + ". Give the folder that holds experiment.json");
        }
        for (Path folder : tried) {
            if (Files.isDirectory(folder)) {
                return real(folder);
            }
        }
        throw new Refusal(shown + " names a folder that is not there. Tried "
                + tried.stream().map(Path::toString).collect(Collectors.joining(" and "))
                + ". Give the folder that holds experiment.json, relative to the working directory or to the module");
    }

    /** The folder two above the class files: of target/test-classes, the module. */
    private static Optional<Path> module(Class<?> testClass) {
        CodeSource source = testClass.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            Path classes = Path.of(source.getLocation().toURI()).toAbsolutePath();
            return Optional.ofNullable(classes.getParent()).map(Path::getParent);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new Refusal("cannot read " + folder + ": " + e.getMessage());
        }
    }
}
