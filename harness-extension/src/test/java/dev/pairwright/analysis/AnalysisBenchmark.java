package dev.pairwright.analysis;

import dev.pairwright.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A large table of pairs, read and analysed whole: {@code mvn -Pbench} runs it with 256 MiB of heap. Exits 1 above 30 s. */
final class AnalysisBenchmark {

    private static final int PAIRS = 100_000;
    private static final double MOST_SECONDS = 30;

    private AnalysisBenchmark() {}

    /**
     * Writes a table, reads and analyses it.
     *
     * @param arguments how many pairs; 100,000 unless given
     */
    public static void main(String... arguments) throws IOException {
        int pairs = arguments.length == 0 ? PAIRS : Integer.parseInt(arguments[0]);
        Path file = Files.createTempFile("pairs", ".csv");
        boolean holds;
        try {
            LargeTable.write(file, pairs);
            long begin = System.nanoTime();
            TableFindings findings = TableFindings.of(file, "a", "b", Optional.of(LargeTable.PLAN));
            double seconds = (System.nanoTime() - begin) / 1e9;
            holds = findings.observations().n() == pairs && findings.metrics().size() == 5 && seconds <= MOST_SECONDS;
            Console.println(String.format(
                    Locale.ROOT,
                    "%,d pairs, %d hypotheses: read and analysed in %.1f s with at most %d MiB of heap on %d processors: %s",
                    findings.observations().n(),
                    findings.hypotheses().size(),
                    seconds,
                    Runtime.getRuntime().maxMemory() >> 20,
                    Runtime.getRuntime().availableProcessors(),
                    holds ? "holds" : "does not hold (at most " + MOST_SECONDS + " s)"));
        } finally {
            Files.delete(file);
        }
        if (!holds) {
            System.exit(1);
        }
    }
}
