package dev.pairwright.report.comparative;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.Stage;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.io.Console;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Measures the writing of a report on many pairs, in a Java that has drawn nothing before: {@code mvn -Pbench} runs it. Prints what it took. */
final class ReportBenchmark {

    private static final int PAIRS = 10_000;

    private ReportBenchmark() {}

    /**
     * Carries out a small campaign, makes its findings large, and writes their report.
     *
     * @param arguments how many pairs; 10,000 unless given
     */
    public static void main(String... arguments) throws IOException {
        int pairs = arguments.length == 0 ? PAIRS : Integer.parseInt(arguments[0]);
        Path home = Files.createTempDirectory("report");
        try {
            Stage stage = Stage.in(home, 4).play();
            Capsule capsule = stage.read();
            Findings findings = LargeFindings.of(stage.findings(), stage.runs(), pairs);
            long begin = System.nanoTime();
            long busy = busy();
            Path folder = ComparativeReport.write(findings, capsule);
            Console.println(String.format(
                    Locale.ROOT,
                    "%,d pairs: report in %.1f s, of which a processor was busy %.1f s; page of %.2f MB",
                    pairs,
                    (System.nanoTime() - begin) / 1e9,
                    (busy() - busy) / 1e9,
                    Files.size(folder.resolve("index.html")) / 1e6));
        } finally {
            ReportStage.remove(home);
        }
    }

    private static long busy() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
