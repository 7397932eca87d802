package dev.pairwright.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.pairwright.experiments.exp001.RoleVsGoalExperiment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * The harness's own work per run: a whole experiment through JUnit with an agent that does nothing, Allure included, beside the physical floor, which is the same
 * bytes, fsyncs and renames with nothing around them, in the same process. Run by {@code mvn -Pbench}; exits 1 above 5 ms a run or 1.5 times the floor.
 */
public final class OwnWorkBenchmark {

    private static final String EXPERIMENT = "experiments/exp-001-role-vs-goal";
    private static final double MOST_MILLIS = 5.0;
    private static final double MOST_TIMES_THE_FLOOR = 1.5;

    /** Until the compiler has settled: what is measured is the work, not the warming. */
    private static final int WARM_UPS = 30;

    private static final String WARM_UP_PAIRS =
            "TASK-001:1-12,TASK-002:1-12,TASK-003:1-12,TASK-004:1-12,TASK-005:1-12,TASK-006:1-12";

    private OwnWorkBenchmark() {}

    /**
     * Measures one size.
     *
     * @param args the capsule's folder, and how many pairs a task gets; the working directory is where the campaign is made
     */
    public static void main(String[] args) throws IOException {
        Path capsule = Path.of(args[0]);
        int pairsPerTask = Integer.parseInt(args[1]);
        Path experiment = Path.of(EXPERIMENT).toAbsolutePath();
        prepare(capsule, experiment, pairsPerTask);
        System.setProperty("pairwright.agent", "nop");
        System.setProperty(
                "pairwright.key", Path.of("signing-key.pem").toAbsolutePath().toString());

        for (int i = 1; i <= WARM_UPS; i++) {
            campaign("warm-up-" + i, WARM_UP_PAIRS);
        }
        Path results = Path.of(System.getProperty("allure.results.directory"));
        delete(results);
        resetPeaks();
        long processor = processorNanos();
        long start = System.nanoTime();
        campaign("measured", "");
        double own = millis(start);
        double processorTime = (processorNanos() - processor) / 1e6;
        long peak = peakHeap();

        PhysicalFloor floor = PhysicalFloor.of(experiment.resolve("runs/measured"), results);
        floor.replay(Path.of("floor-warm-up"), 60);
        start = System.nanoTime();
        int runs = floor.replay(Path.of("floor"), Integer.MAX_VALUE);
        double physical = millis(start);

        double ownPerRun = own / runs;
        double floorPerRun = physical / runs;
        double ratio = ownPerRun / floorPerRun;
        boolean holds = runs == 12 * pairsPerTask && ownPerRun <= MOST_MILLIS && ratio <= MOST_TIMES_THE_FLOOR;
        say(String.format(
                Locale.ROOT,
                "BENCH %5d runs: %.2f ms own work a run (%.2f ms of processor time), floor %.2f ms (%d fsyncs a run), ratio %.2f, peak heap %d MB: %s",
                runs,
                ownPerRun,
                processorTime / runs,
                floorPerRun,
                floor.syncs() / runs,
                ratio,
                peak >> 20,
                holds ? "holds" : "does not hold (at most 5 ms and 1.5 times the floor)"));
        if (!holds) {
            System.exit(1);
        }
    }

    private static void campaign(String name, String pairs) {
        System.setProperty("pairwright.campaign", name);
        System.setProperty("pairwright.pairs", pairs);
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(RoleVsGoalExperiment.class))
                                .build(),
                        summary);
        if (summary.getSummary().getTotalFailureCount() > 0) {
            summary.getSummary()
                    .getFailures()
                    .forEach(
                            failure -> say(String.valueOf(failure.getException().getMessage())));
            System.exit(1);
        }
    }

    private static void prepare(Path capsule, Path experiment, int pairsPerTask) throws IOException {
        delete(Path.of("").toAbsolutePath());
        Files.createDirectories(experiment);
        try (Stream<Path> files = Files.walk(capsule)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path relative = capsule.relativize(file);
                if (Files.isRegularFile(file)
                        && !List.of("runs", "analysis", "report")
                                .contains(relative.getName(0).toString())) {
                    Path target = experiment.resolve(relative.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        Path definition = experiment.resolve("experiment.json");
        String text = Files.readString(definition);
        Files.writeString(definition, text.replaceFirst("\"target\": [0-9]+", "\"target\": " + pairsPerTask));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!path.equals(Path.of("").toAbsolutePath())) {
                    path.getParent().toFile().setWritable(true);
                    Files.delete(path);
                }
            }
        }
    }

    /** Of all threads, the collector's and the compiler's too. */
    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
