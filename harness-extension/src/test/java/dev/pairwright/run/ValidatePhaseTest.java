package dev.pairwright.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.core.Refusal;
import dev.pairwright.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is broken in a pinned folder is named with its place before an agent starts. */
class ValidatePhaseTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUN = RunBench.RUN + "TASK-002";
    private static final String WHERE = RUN + "/manifest.json";

    @TempDir
    Path home;

    private RunFolder folder;
    private Manifest pinned;

    @BeforeEach
    void pin() throws IOException {
        RunBench bench = RunBench.of("TASK-002", home);
        folder = bench.folder();
        pinned = PinPhase.pin(bench.plan(), folder, RunBench.TIME);
    }

    private void change(Consumer<ObjectNode> change) throws IOException {
        ObjectNode manifest = (ObjectNode) JSON.readTree(folder.manifest().toFile());
        change.accept(manifest);
        JSON.writeValue(folder.manifest().toFile(), manifest);
    }

    private void assertRefused(String... problems) {
        assertThatThrownBy(() -> ValidatePhase.validate(folder))
                .isInstanceOf(Refusal.class)
                .hasMessage("the manifest of " + RUN + " does not hold: " + problems.length
                        + (problems.length == 1 ? " problem" : " problems") + "\n  - "
                        + String.join("\n  - ", problems));
    }

    @Test
    void what_was_pinned_holds() {
        assertThat(ValidatePhase.validate(folder)).isEqualTo(pinned);
    }

    @Test
    void a_floating_version_is_named() throws IOException {
        change(m -> ((ObjectNode) m.at("/pins/agent")).put("model", "gpt-4o/stable"));
        assertRefused(WHERE + "#/pins/agent/model: \"gpt-4o/stable\" is a floating version "
                + "(name the exact version, which means the same tomorrow)");
    }

    @Test
    void an_alias_of_a_model_is_named_with_its_line_and_column() throws IOException {
        change(m -> ((ObjectNode) m.at("/pins/agent")).put("model", "gpt-4o-latest"));
        assertThatThrownBy(() -> ValidatePhase.validate(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageMatching(WHERE.replace(".", "\\.")
                        + " does not follow manifest\\.schema\\.json: 1 problem\n  - " + WHERE.replace(".", "\\.")
                        + "#/pins/agent/model: \"gpt-4o-latest\" is not allowed at 1:[0-9]+ "
                        + "\\(a model's full name, not one that ends in an alias such as latest\\)");
    }

    @Test
    void another_run_s_manifest_is_named() throws IOException {
        change(m -> m.put("run_id", RunBench.PARTNER + "TASK-002"));
        assertThatThrownBy(() -> ValidatePhase.validate(folder))
                .isInstanceOf(Refusal.class)
                .hasMessage("the manifest of " + RunBench.PARTNER + "TASK-002 does not hold: 1 problem\n  - " + WHERE
                        + "#/run_id: \"" + RunBench.PARTNER + "TASK-002\" is not the name of its folder, " + RUN);
    }

    @Test
    @DisplayName("B08: a snapshot that changed since it was pinned is named, and nothing runs from it")
    void a_changed_snapshot_is_named() throws IOException {
        Files.writeString(folder.inputs().resolve("notes.txt"), "same\n");
        assertRefused(WHERE + "#/inputs/files/1: the snapshot of notes.txt is not what was pinned");
    }

    @Test
    void a_missing_file_of_the_snapshot_is_named() throws IOException {
        Files.delete(folder.inputs().resolve("kept/readonly.txt"));
        assertRefused(WHERE + "#/inputs/files/0: the snapshot has no file kept/readonly.txt");
    }

    @Test
    void a_link_in_the_place_of_a_file_is_none_even_to_the_same_bytes() throws IOException {
        Path outside = Files.writeString(home.resolve("same"), "some\n");
        Files.delete(folder.inputs().resolve("notes.txt"));
        Files.createSymbolicLink(folder.inputs().resolve("notes.txt"), outside);
        assertRefused(WHERE + "#/inputs/files/1: the snapshot has no file notes.txt");
    }

    @Test
    void everything_is_named_at_once() throws IOException {
        change(m -> {
            ((ObjectNode) m.at("/pins")).put("harness_version", "v1/edge");
            ((ObjectNode) m.at("/inputs/files/0")).put("hash", "sha256:" + "0".repeat(64));
        });
        Files.delete(folder.inputs().resolve("notes.txt"));
        assertRefused(
                WHERE + "#/pins/harness_version: \"v1/edge\" is a floating version "
                        + "(name the exact version, which means the same tomorrow)",
                WHERE + "#/inputs/files/0: the snapshot of kept/readonly.txt is not what was pinned",
                WHERE + "#/inputs/files/1: the snapshot has no file notes.txt");
    }

    @Test
    void a_manifest_that_does_not_follow_the_schema_is_named_with_its_pointers() throws IOException {
        change(m -> {
            ((ObjectNode) m.at("/task")).put("seed", "42");
            m.remove("pairing");
        });
        assertThatThrownBy(() -> ValidatePhase.validate(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(WHERE)
                .hasMessageContaining("/task/seed")
                .hasMessageContaining("pairing");
    }

    @Test
    void a_manifest_that_is_torn_is_named() throws IOException {
        String text = Files.readString(folder.manifest());
        Files.writeString(folder.manifest(), text.substring(0, text.length() / 2));
        assertThatThrownBy(() -> ValidatePhase.validate(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(WHERE);
    }
}
