package dev.pairwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scaffolded experiment in an empty folder, built as a Maven project of its own against the installed artefacts, as its README says. */
@Tag("slow")
class ScaffoldProjectTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path JAR = MODULE.resolve("target/pairwright.jar");
    private static final Path MAVEN_HOME =
            Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));

    @TempDir
    Path home;

    private Path project;

    @AfterEach
    void removable() throws IOException {
        if (project != null) {
            TreeRemoval.remove(project);
        }
    }

    @Test
    void every_command_of_its_readme_ends_well() throws Exception {
        assumeThat(JAR).as("made by `mvn package`").exists();
        assumeThat(MAVEN_HOME)
                .as("Maven's local repository, for everything that is not ours")
                .isDirectory();
        project = home.resolve("project");
        assertThat(process(
                        "java",
                        "-jar",
                        JAR.toString(),
                        "new",
                        "exp-002",
                        "--variants",
                        "short,long",
                        "--tasks",
                        "3",
                        "--into",
                        project.toString()))
                .startsWith("exp-002 is there, 24 files in ");
        install();
        List<String> commands = commands(Files.readString(project.resolve("README.md")));
        assertThat(commands).containsExactly("mvn test", "mvn test -Dpairwright.campaign=try");
        List<String> said = new ArrayList<>();
        for (String command : commands) {
            said.add(maven(command));
        }
        assertThat(said.get(0))
                .contains("Pairwright: exp-002 1.0.0, short against long")
                .contains("campaign  main, all 9 pairs (18 runs), one at a time")
                .contains("Pairwright findings: exp-002, campaign main (simulated)")
                .contains("BUILD SUCCESS");
        assertThat(said.get(1)).contains("campaign  try, all 9 pairs").contains("BUILD SUCCESS");
        assertThat(process(
                        "java",
                        "-jar",
                        JAR.toString(),
                        "verify",
                        project.resolve("experiments/exp-002").toString()))
                .startsWith("exp-002, campaign main holds\n  runs    18 of 18 locked runs are what was sealed\n");
    }

    private static List<String> commands(String readme) {
        List<String> commands = new ArrayList<>();
        boolean inside = false;
        for (String line : readme.lines().toList()) {
            if (line.startsWith("```")) {
                inside = !inside;
            } else if (inside) {
                commands.add(line);
            }
        }
        return commands;
    }

    /** Puts our artefacts where `mvn install` would, in a repository of this test's own. */
    private void install() throws IOException {
        String version = BuiltFrom.version();
        install("pairwright-parent", version, MODULE.resolveSibling("pom.xml"), Path.of("none"));
        install(
                "pairwright-schemas",
                version,
                MODULE.resolveSibling("schemas").resolve("pom.xml"),
                MODULE.resolveSibling("schemas").resolve("target/pairwright-schemas-" + version + ".jar"));
        install(
                "pairwright",
                version,
                MODULE.resolve("pom.xml"),
                MODULE.resolve("target/pairwright-" + version + ".jar"));
        Files.writeString(
                home.resolve("settings.xml"),
                """
                <settings>
                  <mirrors>
                    <mirror><id>this-machine</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>
                  </mirrors>
                </settings>
                """
                        .formatted(MAVEN_HOME.toUri()));
    }

    private void install(String artifact, String version, Path pom, Path jar) throws IOException {
        Path folder =
                home.resolve("repository/dev/pairwright").resolve(artifact).resolve(version);
        Files.createDirectories(folder);
        Files.copy(pom, folder.resolve(artifact + "-" + version + ".pom"));
        if (!jar.equals(Path.of("none"))) {
            Files.copy(jar, folder.resolve(artifact + "-" + version + ".jar"));
        }
    }

    /** Without the network: what is not ours comes from this machine's repository. */
    private String maven(String command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of(
                "-o",
                "-B",
                "-Daether.offline.protocols=file",
                "-s",
                home.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + home.resolve("repository")));
        return process(words.toArray(String[]::new));
    }

    private String process(String... command) throws Exception {
        Path output = Files.createTempFile(home, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Files.isDirectory(project) ? project.toFile() : home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("MAVEN_OPTS");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            assumeThat(e).as(command[0] + " is not here").isNull();
            throw e;
        }
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0)
                .as(String.join(" ", command) + "\n" + said)
                .isTrue();
        return said;
    }
}
