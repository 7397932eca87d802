package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.Refusal;
import dev.pairwright.testkit.CompiledTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFolderTest {

    @TempDir
    Path elsewhere;

    @Test
    void a_folder_is_looked_for_in_the_working_directory_first() throws IOException {
        Path folder = Files.createDirectories(elsewhere.resolve("src/test"));

        assertThat(ExperimentFolder.find("src/test", ExperimentFolderTest.class, elsewhere))
                .isEqualTo(folder.toRealPath());
    }

    @Test
    void a_folder_is_looked_for_in_the_module_of_the_class_next() {
        assertThat(ExperimentFolder.find("src/test", ExperimentFolderTest.class, elsewhere))
                .isDirectory()
                .endsWithRaw(Path.of("harness-extension/src/test"));
    }

    @Test
    void an_absolute_folder_is_taken_as_it_is() throws IOException {
        assertThat(ExperimentFolder.find(elsewhere.toString(), ExperimentFolderTest.class, Path.of("")))
                .isEqualTo(elsewhere.toRealPath());
    }

    @Test
    void a_folder_that_is_nowhere_is_refused_with_the_places_it_was_looked_for() {
        Path module = CompiledTests.module();

        assertThatThrownBy(() -> ExperimentFolder.find("experiments/exp-9", ExperimentFolderTest.class, elsewhere))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "@PairedExperiment(\"experiments/exp-9\") on dev.pairwright.junit.ExperimentFolderTest names a "
                                + "folder that is not there. Tried " + elsewhere.resolve("experiments/exp-9") + " and "
                                + module.resolve("experiments/exp-9")
                                + ". Give the folder that holds experiment.json, relative to the working directory or to the module");
    }

    @Test
    void what_can_be_no_path_is_refused() {
        assertThatThrownBy(() -> ExperimentFolder.find("a\0b", ExperimentFolderTest.class, elsewhere))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "@PairedExperiment(\"a\\u0000b\") on dev.pairwright.junit.ExperimentFolderTest names no folder: "
                                + "Nul character not allowed. Give the folder that holds experiment.json");
    }
}
