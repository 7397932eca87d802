package dev.pairwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WorkplaceTest {

    @Test
    void paths_and_commands_are_written_for_the_folder_the_build_is_started_in() {
        Workplace module = new Workplace(Path.of("/home/ada/build/tests"), true, true);
        Workplace single = new Workplace(Path.of("/home/ada/build"), false, false);

        assertThat(module.path(Path.of("/home/ada/build/tests/experiments/e/runs")))
                .isEqualTo("tests/experiments/e/runs");
        assertThat(single.path(Path.of("/home/ada/build/experiments/e/runs"))).isEqualTo("experiments/e/runs");
        assertThat(single.path(Path.of("/var/experiments"))).isEqualTo("/var/experiments");
        assertThat(module.maven("allure:serve")).isEqualTo("mvn allure:serve -pl tests");
        assertThat(single.maven("allure:serve")).isEqualTo("mvn allure:serve");
    }
}
