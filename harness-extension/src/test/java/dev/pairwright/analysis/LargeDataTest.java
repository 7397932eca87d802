package dev.pairwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pairwright.analysis.dataset.EndpointAnalysis;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.PairedData;
import dev.pairwright.analysis.dataset.PairsTable;
import dev.pairwright.analysis.statistics.ExactLimit;
import dev.pairwright.analysis.statistics.HodgesLehmann;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.analysis.statistics.SignedRanks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class LargeDataTest {

    private static final int PAIRS = 100_000;

    @TempDir
    Path folder;

    @Test
    void a_hundred_thousand_pairs_are_analysed_by_the_normal_approximation_and_say_so() throws IOException {
        Path file = folder.resolve("large.csv");
        LargeTable.write(file, PAIRS);
        PairedData data = PairsTable.read(file, "large.csv", "a", "b");
        for (Metric metric : Metric.values()) {
            EndpointAnalysis analysis = EndpointAnalysis.of(data, metric, Optional.of(.1), ExactLimit.USUAL);
            assertThat(analysis.numeric().pairedT().known().orElseThrow().n()).isEqualTo(PAIRS);
            analysis.ranks().ifPresent(ranks -> {
                SignedRanks test = ranks.wilcoxon().known().orElseThrow().pratt();
                assertThat(test.exact().reason()).hasValue(Reason.BEYOND_EXACT_LIMIT);
                assertThat(test.normal()).isBetween(0.0, 1.0);
                HodgesLehmann pseudomedian = ranks.hodgesLehmann().known().orElseThrow();
                assertThat(pseudomedian.counted()).isFalse();
                assertThat(pseudomedian.ci().contains(pseudomedian.estimate())).isTrue();
                assertThat(pseudomedian.achieved()).isCloseTo(.95, within(1e-6));
            });
        }
    }
}
