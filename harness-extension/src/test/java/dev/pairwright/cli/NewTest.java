package dev.pairwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments that are begun at the command line. */
class NewTest {

    @TempDir
    Path home;

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void in_an_empty_folder_it_is_a_project_of_its_own() throws IOException {
        Path target = home.resolve("mine");
        Spoken spoken =
                Spoken.by("new", "exp-002", "--variants", "short,long", "--tasks", "2", "--into", target.toString());
        assertThat(spoken.all())
                .isEqualTo(
                        "0\nexp-002 is there, 19 files in " + target + ":\n  experiments/exp-002/\n"
                                + "  src/test/java/experiments/Exp002Experiment.java\nCarry it out with\n  mvn test -Dtest=Exp002*\n");
        assertThat(files(target))
                .containsExactly(
                        ".gitignore",
                        "README.md",
                        "experiments/exp-002/experiment.json",
                        "experiments/exp-002/research.md",
                        "experiments/exp-002/tasks/TASK-001/README.md",
                        "experiments/exp-002/tasks/TASK-001/expected/output.txt",
                        "experiments/exp-002/tasks/TASK-001/inputs/input.txt",
                        "experiments/exp-002/tasks/TASK-001/solution.json",
                        "experiments/exp-002/tasks/TASK-001/spec.json",
                        "experiments/exp-002/tasks/TASK-002/README.md",
                        "experiments/exp-002/tasks/TASK-002/expected/output.txt",
                        "experiments/exp-002/tasks/TASK-002/inputs/input.txt",
                        "experiments/exp-002/tasks/TASK-002/solution.json",
                        "experiments/exp-002/tasks/TASK-002/spec.json",
                        "experiments/exp-002/variants/long.md",
                        "experiments/exp-002/variants/short.md",
                        "pom.xml",
                        "src/test/java/experiments/Exp002Experiment.java",
                        "src/test/java/experiments/Exp002Findings.java");
        for (String file : files(target)) {
            assertThat(Files.readString(target.resolve(file)))
                    .as(file)
                    .doesNotContainPattern("@[a-z-]+@")
                    .endsWith("\n");
        }
        assertThat(target.resolve("src/test/java/experiments/Exp002Experiment.java"))
                .hasContent(
                        """
                        package experiments;

                        import static dev.pairwright.junit.PairwrightAssertions.assertThat;

                        import dev.pairwright.junit.Pair;
                        import dev.pairwright.junit.PairedExperiment;
                        import dev.pairwright.junit.PairedTask;

                        /** Does an agent do better with the specification long than with short, all else equal? */
                        @PairedExperiment("experiments/exp-002")
                        class Exp002Experiment {

                            @PairedTask("TASK-001")
                            void task001(Pair pair) {
                                assertThat(pair).holds();
                            }

                            @PairedTask("TASK-002")
                            void task002(Pair pair) {
                                assertThat(pair).holds();
                            }
                        }
                        """);
    }

    @Test
    void it_holds_at_once_and_is_deterministic() throws IOException {
        assertThat(Spoken.by("new", "exp.3", "--variants", "A-1,A_1", "--tasks", "1", "--into", home.toString())
                        .exit())
                .isZero();
        String capsule = home.resolve("experiments/exp.3").toString();
        assertThat(Spoken.by("smoke", capsule).exit()).isZero();
        Spoken run = Spoken.by("run", capsule);
        assertThat(run.exit()).as(run.all()).isZero();
        assertThat(home.resolve("experiments/exp.3/runs/progress.csv"))
                .content()
                .startsWith("task_id,pair_id,run_id_a_1,run_id_a_1_2,status,completed_at\n")
                .contains(",complete,");
        assertThat(Spoken.by("verify", capsule).exit()).isZero();
        TreeRemoval.remove(home.resolve("experiments"));
    }

    @Test
    void beside_others_it_is_an_experiment_alone_and_never_overwrites_one() throws IOException {
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        String[] command = {"new", "exp-004", "--variants", "a,b", "--package", "com.example", "--into", home.toString()
        };
        assertThat(Spoken.by(command).exit()).isZero();
        assertThat(files(home))
                .contains("src/test/java/com/example/Exp004Experiment.java")
                .doesNotContain("README.md", ".gitignore");
        assertThat(home.resolve("pom.xml")).hasContent("<project/>");
        List<String> before = files(home);
        Spoken again = Spoken.by(command);
        assertThat(again.exit()).isEqualTo(ExitCode.DOES_NOT_HOLD);
        assertThat(again.err())
                .isEqualTo(home
                        + "/experiments/exp-004/experiment.json is there already, and nothing was written: take another "
                        + "id, or remove it\n");
        assertThat(files(home)).isEqualTo(before);
    }

    @Test
    void what_makes_no_experiment_is_a_matter_of_usage() {
        String into = home.toString();
        assertThat(Spoken.by("new", "exp-5", "--variants", "a", "--into", into).err())
                .startsWith("--variants names two variants, such as short,long: an experiment compares two\n");
        assertThat(Spoken.by("new", "exp-5", "--variants", "a,b", "--tasks", "0", "--into", into)
                        .err())
                .startsWith("--tasks is a number from 1 to 99\n");
        assertThat(Spoken.by("new", "exp 5", "--variants", "a,b", "--into", into)
                        .err())
                .startsWith(
                        "Invalid value for positional parameter at index 0 (<id>): \"exp 5\" is no experiment's id, such as exp-002\n");
        assertThat(Spoken.by("new", "exp-5", "--variants", "a,b", "--package", "A", "--into", into)
                        .exit())
                .isEqualTo(ExitCode.USAGE);
        assertThat(home).isEmptyDirectory();
    }
}
