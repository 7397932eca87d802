package dev.pairwright.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.Sha256;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.evaluation.metric.Evaluation;
import dev.pairwright.evaluation.metric.ReproducibilityIndex;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.manifest.Inputs;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.Outputs;
import dev.pairwright.manifest.RunSeal;
import dev.pairwright.manifest.key.SigningKey;
import dev.pairwright.rehearsal.OracleAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of the oracle that goes through all phases. */
class SealPhaseTest {

    @TempDir
    Path home;

    private RunFolder folder;
    private EvaluatePhase.Judged judged;
    private SealPhase.Sealed sealed;

    @BeforeEach
    void aSealedRun() throws IOException {
        RunBench bench = RunBench.of("TASK-002", home);
        folder = bench.folder();
        ExecutePhase.Executed executed =
                bench.execute(new OracleAgent(bench.task().solution()));
        Settling settling = new Settling(folder);
        settling.executed(Map.of());
        judged = new EvaluatePhase(Evaluation.installed(), new ReproducibilityIndex(), RunBench.TIME)
                .evaluate(settling, executed.manifest(), bench.task(), Optional.empty(), 0.25, 0.5);
        sealed = SealPhase.seal(settling, judged.manifest(), "evaluation complete", SigningKey.make(), RunBench.TIME);
        sealed.settle();
    }

    @AfterEach
    void makeItRemovable() throws IOException {
        TreeRemoval.remove(folder.path());
    }

    private Sha256 hash(String file) throws IOException {
        return Sha256.of(Files.readAllBytes(folder.path().resolve(file)));
    }

    @Test
    void every_hash_in_the_manifest_is_that_of_its_file() throws IOException {
        Manifest manifest = folder.readManifest();
        assertThat(manifest.logs().orElseThrow().executionLogHash()).isEqualTo(hash("agent.log"));
        assertThat(manifest.logs().orElseThrow().evaluationLogHash()).contains(hash("evaluation.log"));
        assertThat(manifest.evaluation().orElseThrow().scorecardHash()).isEqualTo(hash("scorecard.json"));
        assertThat(manifest.inputs().files()).hasSize(2);
        for (Inputs.InputFile file : manifest.inputs().files()) {
            assertThat(file.hash()).isEqualTo(hash("inputs/" + file.path()));
        }
        assertThat(manifest.outputs().orElseThrow().files()).hasSize(1);
        for (Outputs.OutputFile file : manifest.outputs().orElseThrow().files()) {
            assertThat(file.hash()).contains(hash("outputs/" + file.path()));
            assertThat(file.sizeBytes()).isEqualTo(Files.size(folder.path().resolve("outputs/" + file.path())));
        }
    }

    @Test
    void the_manifest_says_that_it_is_locked_when_and_why() {
        Manifest manifest = folder.readManifest();
        assertThat(manifest).isEqualTo(sealed.manifest());
        assertThat(manifest.immutability().locked()).isTrue();
        assertThat(manifest.immutability().lockedAt()).isPresent();
        assertThat(manifest.immutability().lockReason()).contains("evaluation complete");
        assertThat(manifest)
                .usingRecursiveComparison()
                .ignoringFields("immutability")
                .isEqualTo(judged.manifest());
    }

    @Test
    void the_scorecard_on_disk_is_the_one_that_was_judged() {
        Scorecard scorecard = Document.read(
                folder.path().resolve("scorecard.json"), "scorecard.json", Schema.SCORECARD, Scorecard.class);
        assertThat(scorecard).isEqualTo(judged.result().scorecard());
        assertThat(scorecard.metrics().taskSuccess().success()).isTrue();
        assertThat(scorecard.metrics().constraintAdherence().score()).isEqualTo(100);
    }

    @Test
    void every_file_is_sealed_and_nothing_else() {
        assertThat(sealed.seal().sums())
                .containsOnlyKeys(
                        "agent.log",
                        "evaluation.log",
                        "inputs/kept/readonly.txt",
                        "inputs/notes.txt",
                        "manifest.json",
                        "outputs/notes.txt",
                        "scorecard.json");
        assertThat(RunSeal.read(folder.path())).isEqualTo(sealed.seal());
        assertThat(sealed.seal().faults(folder.path())).isEmpty();
    }

    @Test
    void everything_is_read_only_and_the_folder_itself_once_it_is_closed() throws IOException {
        Map<String, String> modes = modes();
        assertThat(modes.remove("")).startsWith("rwx");
        assertThat(modes).hasSize(12).allSatisfy((path, mode) -> assertThat(mode)
                .isEqualTo(Files.isDirectory(folder.path().resolve(path)) ? "r-xr-xr-x" : "r--r--r--"));
        SealPhase.close(folder.path());
        assertThat(modes()).containsEntry("", "r-xr-xr-x");
    }

    private Map<String, String> modes() throws IOException {
        Map<String, String> modes = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder.path())) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                modes.put(
                        folder.path().relativize(path).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
        return modes;
    }
}
