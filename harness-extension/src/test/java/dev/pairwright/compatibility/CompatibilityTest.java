package dev.pairwright.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The projects of {@code compatibility/}, each built on its own against the installed artefacts. */
@Tag("slow")
class CompatibilityTest {

    private static final Path PROJECTS = Path.of("../compatibility");
    private static final String TREE = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:tree";

    @TempDir
    Path home;

    private InstalledArtefacts installed;

    @BeforeEach
    void install() throws IOException {
        installed = InstalledArtefacts.in(home);
    }

    @AfterEach
    void removable() throws IOException {
        TreeRemoval.remove(home.resolve("project"));
    }

    private Path project(String name) throws IOException {
        Path from = PROJECTS.resolve(name);
        Path to = home.resolve("project");
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> copy(file, to.resolve(from.relativize(file))));
        }
        return to;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void plain_java_17_needs_these_libraries_and_no_others() throws Exception {
        Path project = project("plain-java");

        String said = installed
                .maven(project, Jdk.current(), "test", TREE, "-DoutputFile=tree.txt")
                .well();

        assertThat(said).contains("Tests run: 10, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(tests(said)).doesNotContain("failed and hears no more", "could not show", "NoClassDefFoundError");
        assertThat(project.resolve("allure-results")).doesNotExist();
        assertThat(Files.readString(project.resolve("tree.txt"))).isEqualTo(CompatibilityDocTest.tree());
    }

    @Test
    void plain_java_25_warns_of_nothing() throws Exception {
        Optional<Path> java = Jdk.of(25);
        assumeThat(java)
                .as("a JDK 25: JAVA_HOME_25 names none, and none stands where JDKs do")
                .isPresent();

        String said = installed
                .maven(project("plain-java"), java.orElseThrow(), "test", "-Dmaven.compiler.release=25")
                .well();

        assertThat(said).contains("Tests run: 10, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(tests(said)).doesNotContain("WARNING");
    }

    @Test
    void spring_boot_3_5_with_a_newer_junit() throws Exception {
        assertThat(installed
                        .maven(project("spring-boot-3.5"), Jdk.current(), "test")
                        .well())
                .contains("Tests run: 4, Failures: 0, Errors: 0, Skipped: 0");
    }

    @Test
    void spring_boot_3_5_with_its_own_junit_is_told_the_property() throws Exception {
        Path project = project("spring-boot-3.5");
        Path pom = project.resolve("pom.xml");
        String raised = Files.readString(pom);
        String own = raised.replaceFirst("\\s*<junit-jupiter.version>.*</junit-jupiter.version>", "");
        assertThat(own).isNotEqualTo(raised);
        Files.writeString(pom, own);

        assertThat(installed.maven(project, Jdk.current(), "test").badly())
                .contains(
                        "pairwright needs JUnit Jupiter 5.13 or newer, for rounds are invocations of a @ClassTemplate;"
                                + " this is 5.12.2. Set the property junit-jupiter.version to 5.14.4: in <properties> of the POM,"
                                + " or ext['junit-jupiter.version'] with Gradle. Spring Boot's dependency management reads it too");
    }

    @Test
    void spring_boot_4_with_junit_6() throws Exception {
        String said = installed
                .maven(project("spring-boot-4"), Jdk.current(), "test", TREE, "-Dincludes=org.junit.jupiter")
                .well();

        assertThat(said)
                .contains("Tests run: 4, Failures: 0, Errors: 0, Skipped: 0")
                .containsPattern("org\\.junit\\.jupiter:junit-jupiter-api:jar:6\\.");
    }

    /** What was printed from the first test on: before, it is Maven's own. */
    private static String tests(String said) {
        return said.substring(said.indexOf(" T E S T S"));
    }
}
