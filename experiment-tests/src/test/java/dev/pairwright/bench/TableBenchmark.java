package dev.pairwright.bench;

import dev.pairwright.analysis.TableFindings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** A large table of pairs, read and analysed whole: every metric, every interval. Run by {@code mvn -Pbench} at -Xmx256m; exits 1 above 30 s. */
public final class TableBenchmark {

    private static final double MOST_SECONDS = 30;
    private static final int TASKS = 50;

    private TableBenchmark() {}

    /**
     * Measures one size.
     *
     * @param args how many pairs; the working directory is where the table is made
     */
    public static void main(String[] args) throws IOException {
        int pairs = Integer.parseInt(args[0]);
        Path table = table(Path.of("table.csv").toAbsolutePath(), pairs);
        long start = System.nanoTime();
        TableFindings findings = TableFindings.of(table, "a", "b", Optional.empty());
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(table);
        int analysed = findings.observations().n();
        boolean holds = analysed == pairs && findings.metrics().size() == 5 && seconds <= MOST_SECONDS;
        BenchCampaign.say(String.format(
                Locale.ROOT,
                "BENCH %,d pairs read and analysed in %.1f s with at most %d MB of heap: %s",
                analysed,
                seconds,
                Runtime.getRuntime().maxMemory() >> 20,
                holds ? "holds" : "does not hold (at most " + MOST_SECONDS + " s)"));
        if (!holds) {
            System.exit(1);
        }
    }

    private static Path table(Path file, int pairs) throws IOException {
        SplittableRandom random = new SplittableRandom(20251228);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("task_id,pair_id,variant,task_success,constraint_adherence,clarification_count,"
                    + "runtime_seconds,reproducibility\n");
            for (int pair = 0; pair < pairs; pair++) {
                for (String variant : new String[] {"a", "b"}) {
                    out.write(String.format(
                            Locale.ROOT,
                            "task-%d,pair-%06d,%s,%d,%.1f,%d,%.3f,%.3f%n",
                            pair % TASKS,
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
