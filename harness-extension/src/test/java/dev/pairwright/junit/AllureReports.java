package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.io.StrictJson;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

/** Executes classes with Allure listening, and makes Allure's own reports of what came of it. */
final class AllureReports {

    private static final String DIRECTORY = "allure.results.directory";

    private AllureReports() {}

    /** Executes classes; their results are files of a folder. */
    static Launch execute(Path results, Class<?>... classes) {
        AllureLifecycle before = Allure.getLifecycle();
        String directory = System.getProperty(DIRECTORY);
        Allure.setLifecycle(new AllureLifecycle(new FileSystemResultsWriter(results)));
        System.setProperty(DIRECTORY, results.toString());
        try (LauncherSession session = LauncherFactory.openSession(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new AllureJunitPlatform())
                .build())) {
            return Launch.in(
                    session,
                    List.of(),
                    Stream.of(classes).map(type -> selectClass(type)).toArray(DiscoverySelector[]::new));
        } finally {
            Allure.setLifecycle(before);
            if (directory == null) {
                System.clearProperty(DIRECTORY);
            } else {
                System.setProperty(DIRECTORY, directory);
            }
        }
    }

    /** The results in a folder, as Allure wrote them. */
    static List<JsonNode> read(Path results) {
        try (Stream<Path> files = Files.list(results)) {
            return files.filter(path -> path.toString().endsWith("-result.json"))
                    .map(AllureReports::result)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode result(Path file) {
        try {
            return StrictJson.parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return StrictJson.mapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report of Allure 2, by the generator that {@code mvn verify} unpacks; without it the test is skipped. */
    static Path two(Path results, Path report) {
        Path home = generator();
        run(
                report,
                "java",
                "-cp",
                home.resolve("lib") + "/*:" + home.resolve("lib/config"),
                "io.qameta.allure.CommandLine",
                "generate",
                results.toString(),
                "-o",
                report.toString());
        return report;
    }

    private static Path generator() {
        Path unpacked = Path.of("target", "allure-2").toAbsolutePath();
        assumeThat(unpacked).as("the generator that mvn verify puts there").exists();
        try (Stream<Path> versions = Files.list(unpacked)) {
            return versions.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report of Allure 3 with the experiment's own configuration; where there is no Allure 3, the test is skipped. */
    static Path three(Path results, Path report) {
        String version;
        try {
            version = run(report, "allure", "--version");
        } catch (UncheckedIOException e) {
            assumeThat(e).as("npm's allure 3 is not on the path").isNull();
            throw e;
        }
        assumeThat(version.strip()).as("the version of allure on the path").matches("(?s)(.*\\s)?3\\.\\d+\\.\\d+");
        String config = Path.of("..", "experiment-tests", "allurerc.mjs")
                .toAbsolutePath()
                .normalize()
                .toString();
        run(report, "allure", "generate", "--config", config, "--output", report.toString(), results.toString());
        return report;
    }

    private static String run(Path report, String... command) {
        try {
            Files.createDirectories(report.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(report.getParent().toFile())
                    .redirectErrorStream(true);
            builder.environment().put("ALLURE_NO_ANALYTICS", "true");
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("%s said %s", List.of(command), said)
                    .isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
