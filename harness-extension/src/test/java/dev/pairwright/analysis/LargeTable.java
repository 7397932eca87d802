package dev.pairwright.analysis;

import dev.pairwright.experiment.PreRegistration;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** A table of random pairs, as large as wanted, always the same. */
final class LargeTable {

    static final PreRegistration PLAN = new PreRegistration(
            "plan.md",
            List.of(
                    Pairs.success(Optional.of(.15)),
                    Pairs.hypothesis(
                            "H2", "constraint_adherence", "wilcoxon_signed_rank", "second_greater", Optional.of(15.0)),
                    Pairs.hypothesis("H3", "reproducibility", "paired_t", "second_greater", Optional.of(.15)),
                    Pairs.hypothesis(
                            "H4", "clarification_count", "wilcoxon_signed_rank", "second_less", Optional.empty()),
                    Pairs.hypothesis("H5", "runtime", "paired_t_log", "none", Optional.of(Math.log(1.15)))),
            .05,
            "bonferroni",
            .15,
            .8);

    private LargeTable() {}

    static void write(Path file, int pairs) throws IOException {
        SplittableRandom random = new SplittableRandom(20251228);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("task_id,pair_id,variant,task_success,constraint_adherence,clarification_count,"
                    + "runtime_seconds,reproducibility\n");
            for (int pair = 0; pair < pairs; pair++) {
                for (String variant : List.of("a", "b")) {
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
    }
}
