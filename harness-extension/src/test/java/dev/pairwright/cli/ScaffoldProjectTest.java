package dev.pairwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pairwright.compatibility.Command;
import dev.pairwright.compatibility.InstalledArtefacts;
import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scaffolded experiment in an empty folder, built as a Maven project of its own against the installed artefacts, as its README says. */
@Tag("slow")
class ScaffoldProjectTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path JAR = MODULE.resolve("target/pairwright.jar");

    @TempDir
    Path home;

    private final Path java = Path.of(System.getProperty("java.home"));
    private Path project;
    private InstalledArtefacts installed;

    @AfterEach
    void removable() throws IOException {
        if (project != null) {
            TreeRemoval.remove(project);
        }
    }

    @Test
    void every_command_of_its_readme_ends_well() throws Exception {
        assumeThat(JAR).as("made by `mvn package`").exists();
        installed = InstalledArtefacts.in(home);
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

    private String maven(String command) throws Exception {
        String[] words = command.substring("mvn ".length()).split(" ", -1);
        return installed.maven(project, java, words).well();
    }

    private String process(String... command) throws Exception {
        Path folder = Files.isDirectory(project) ? project : home;
        return new Command(home, Map.of()).in(folder, List.of(command)).well();
    }
}
