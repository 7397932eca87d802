package dev.pairwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.Evidence;
import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {

    @TempDir
    Path home;

    @AfterEach
    void removeReadOnlyFolders() throws IOException {
        TreeRemoval.remove(home.resolve("experiments"));
    }

    @Test
    void a_campaign_is_read_verified_and_analysed() {
        Stage stage = Stage.in(home, 4);
        Playing.doing(cue -> cue.second() || cue.number() % 2 == 0 ? Playing.Deed.SOLVE : Playing.Deed.SLIP);
        Findings findings = stage.play().findings();
        assertThat(findings.experimentId()).isEqualTo("exp-test");
        assertThat(findings.campaign()).isEqualTo("main");
        assertThat(findings.evidence()).isEqualTo(Evidence.SIMULATED);
        assertThat(findings.titlePrefix()).isEqualTo("SIMULATED: ");
        assertThat(findings.sample().planned()).isEqualTo(8);
        assertThat(findings.sample().analysed()).isEqualTo(8);
        assertThat(findings.integrity().holds()).isTrue();
        assertThat(findings.integrity().verifiedRuns()).isEqualTo(16);
        MetricFinding success = findings.metric("task_success");
        assertThat(success.n()).isEqualTo(8);
        assertThat(success.effectiveN()).isEqualTo(8);
        assertThat(success.first().mean().known()).hasValue(.5);
        assertThat(success.second().mean().known()).hasValue(1.0);
        System.err.println(
                findings.hypotheses().stream().map(HypothesisFinding::sentence).collect(Collectors.joining("\n")));
        System.err.println(
                findings.threats().threats().stream().map(Threat::toString).collect(Collectors.joining("\n")));
        System.err.println(findings.power().sentence());
    }
}
