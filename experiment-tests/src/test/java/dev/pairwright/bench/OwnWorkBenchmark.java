package dev.pairwright.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The harness's own work per run: a whole experiment through JUnit with an agent that does nothing, Allure included, beside the physical floor, which is the same
 * bytes, fsyncs and renames with nothing around them, in the same process. Run by {@code mvn -Pbench}; exits 1 above 5 ms a run or 1.5 times the floor.
 */
public final class OwnWorkBenchmark {

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
        int pairsPerTask = Integer.parseInt(args[1]);
        BenchCampaign bench = BenchCampaign.in(Path.of("").toAbsolutePath(), Path.of(args[0]), pairsPerTask);
        for (int i = 1; i <= WARM_UPS; i++) {
            bench.carryOut("warm-up-" + i, WARM_UP_PAIRS, "nop", 1);
        }
        Path results = Path.of(System.getProperty("allure.results.directory")).toAbsolutePath();
        bench.empty(results);
        resetPeaks();
        long processor = processorNanos();
        double own = bench.carryOut("measured", "", "nop", 1);
        double processorTime = (processorNanos() - processor) / 1e6;
        long peak = peakHeap();

        PhysicalFloor floor = PhysicalFloor.of(bench.runs("measured"), results);
        floor.replay(Path.of("floor-warm-up"), 60);
        long start = System.nanoTime();
        int runs = floor.replay(Path.of("floor"), Integer.MAX_VALUE);
        double physical = millis(start);

        double ownPerRun = own / runs;
        double floorPerRun = physical / runs;
        double ratio = ownPerRun / floorPerRun;
        boolean holds = runs == 12 * pairsPerTask && ownPerRun <= MOST_MILLIS && ratio <= MOST_TIMES_THE_FLOOR;
        BenchCampaign.say(String.format(
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
}
