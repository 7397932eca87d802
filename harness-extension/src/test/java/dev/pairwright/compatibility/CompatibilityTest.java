package dev.pairwright.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    /** What both classes of a Spring project come to: the second counts a run as a success if it had the test's transaction, thread and class loader. */
    private static final String[] BOTH_HOLD = {
        "passed: new is not worse than old in task_success",
        "  old            16 of 16  100.0 %",
        "  new            16 of 16  100.0 %",
        "  old              6 of 6  100.0 %",
        "  new              6 of 6  100.0 %",
        "Tests run: 24, Failures: 0, Errors: 0, Skipped: 0"
    };

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

        assertThat(said).contains("Tests run: 21, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(tests(said)).doesNotContain("failed and hears no more", "could not show", "NoClassDefFoundError");
        assertThat(project.resolve("allure-results")).doesNotExist();
        assertThat(Files.readString(project.resolve("tree.txt"))).isEqualTo(CompatibilityDocTest.tree());
    }

    @Test
    void plain_java_25_with_the_newest_junit_warns_of_nothing() throws Exception {
        Optional<Path> java = Jdk.of(25);
        assumeThat(java)
                .as("a JDK 25: JAVA_HOME_25 names none, and none stands where JDKs do")
                .isPresent();

        String said = installed
                .maven(
                        project("plain-java"),
                        java.orElseThrow(),
                        "test",
                        "-Dmaven.compiler.release=25",
                        "-Djunit-jupiter.version=6.1.3")
                .well();

        assertThat(said).contains("Tests run: 21, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(tests(said)).doesNotContain("WARNING");
    }

    @Test
    void an_ai_service_of_langchain4j_with_the_oldest_junit() throws Exception {
        assertThat(installed
                        .maven(project("langchain4j"), Jdk.current(), "test", "-Djunit-jupiter.version=5.13.0")
                        .well())
                .contains("passed: new is not worse than old in task_success")
                .contains("Tests run: 11, Failures: 0, Errors: 0, Skipped: 0");
    }

    @Test
    void spring_boot_3_5_with_a_newer_junit() throws Exception {
        assertThat(installed
                        .maven(project("spring-boot-3.5"), Jdk.current(), "test")
                        .well())
                .contains(BOTH_HOLD);
    }

    @Test
    void spring_boot_3_5_with_its_own_junit_is_told_the_property() throws Exception {
        Path project = project("spring-boot-3.5");
        Path pom = project.resolve("pom.xml");
        String raised = Files.readString(pom);
        String own = raised.replaceFirst("\\s*<junit-jupiter.version>.*</junit-jupiter.version>", "");
        assertThat(own).isNotEqualTo(raised);
        Files.writeString(pom, own);

        assertThat(installed.maven(project, Jdk.current(), "test").badly()).contains(CompatibilityDocTest.refusal());
    }

    @Test
    void spring_boot_4_passes_fails_and_leaves_open() throws Exception {
        Path project = project("spring-boot-4");
        String[] prompts = {"surefire:test", "-Dtest=PromptsTest", "-Dpairwright.inconclusive=warn", ""};

        assertThat(installed
                        .maven(project, Jdk.current(), "test", TREE, "-Dincludes=org.junit.jupiter")
                        .well())
                .contains(BOTH_HOLD)
                .containsPattern("org\\.junit\\.jupiter:junit-jupiter-api:jar:6\\.");

        prompts[3] = "-Dassistant.knows-of-ten-when-thinking=0";
        assertThat(installed.maven(project, Jdk.current(), prompts).badly())
                .contains("failed: new is worse than old in task_success by 50 points or more")
                .contains("Tests run: 17, Failures: 1, Errors: 0, Skipped: 0");

        prompts[3] = "-Dassistant.knows-of-ten-when-thinking=4";
        assertThat(installed.maven(project, Jdk.current(), prompts).well())
                .contains("inconclusive: it is open whether new is not worse")
                .contains("Tests run: 17, Failures: 0, Errors: 0, Skipped: 1");
    }

    @Test
    void gradle() throws Exception {
        Path project = project("gradle");
        Command command = new Command(home, Map.of("JAVA_HOME", Jdk.current().toString()));
        String version = command.in(project, List.of("gradle", "--version")).output();
        assumeThat(version).as("Gradle 8 or newer").containsPattern("Gradle ([89]|[1-9]\\d)\\.");

        Said said = command.in(
                project,
                List.of(
                        "gradle",
                        "test",
                        "--info",
                        "--no-daemon",
                        "--console=plain",
                        "-Dmaven.repo.local=" + installed.repository()));

        assumeThat(said.output())
                .as("what is not ours can be had by Gradle")
                .doesNotContain("Could not resolve org.", "Could not GET");
        assertThat(said.well())
                .contains("passed: new is not worse than old in task_success")
                .contains("BUILD SUCCESSFUL");
    }

    /** What was printed from the first test on: before, it is Maven's own. */
    private static String tests(String said) {
        return said.substring(said.indexOf(" T E S T S"));
    }
}
