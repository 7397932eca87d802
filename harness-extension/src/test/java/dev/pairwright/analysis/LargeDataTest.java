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
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
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
        Path file = write();
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

    private Path write() throws IOException {
        SplittableRandom random = new SplittableRandom(20251228);
        Path file = folder.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("task_id,pair_id,variant,task_success,constraint_adherence,clarification_count,"
                    + "runtime_seconds,reproducibility\n");
            for (int pair = 0; pair < PAIRS; pair++) {
                for (String variant : new String[] {"a", "b"}) {
                    out.write(String.format(
                            Locale.ROOT,
                            "task-%d,pair-%06d,%s,%d,%.1f,%d,%.3f,%.3f%n",
                            pair % 50,
                            pair,
                            variant,
                            random.nextInt(2),
                            random.nextDouble(100),
                            random.nextInt(6),
                            1 + random.nextDouble(100),
                            random.nextDouble()));
                }
            }
        }
        return file;
    }
}
