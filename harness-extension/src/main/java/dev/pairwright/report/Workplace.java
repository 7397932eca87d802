package dev.pairwright.report;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * Where the tests were started, for paths and commands that people can copy.
 *
 * @param directory the working directory, absolute
 * @param module whether it is a module of a Maven build that is started one folder up
 * @param allure whether Allure is on the class path, and writes down what tests come to
 */
@API(status = API.Status.INTERNAL)
public record Workplace(Path directory, boolean module, boolean allure) {

    /** The place of this process. */
    public static Workplace current() {
        Path directory = Path.of("").toAbsolutePath().normalize();
        Path above = directory.getParent();
        return new Workplace(
                directory,
                above != null
                        && Files.isRegularFile(above.resolve("pom.xml"))
                        && Files.isRegularFile(directory.resolve("pom.xml")),
                hasAllure());
    }

    private static boolean hasAllure() {
        try {
            Class.forName("io.qameta.allure.Allure", false, Workplace.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** A path as people here would write it: relative to the build's folder, or absolute when it lies elsewhere. */
    public String path(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path base = base();
        return (absolute.startsWith(base) ? base.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }

    /** A Maven command for this module, such as {@code mvn allure:serve -pl experiment-tests}. */
    public String maven(String goals) {
        return "mvn " + goals + (module ? " -pl " + directory.getFileName() : "");
    }

    private Path base() {
        Path above = directory.getParent();
        return module && above != null ? above : directory;
    }
}
