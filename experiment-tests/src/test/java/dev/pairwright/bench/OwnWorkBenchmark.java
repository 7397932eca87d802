package dev.pairwright.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The harness's own work per run: a whole experiment through JUnit with an agent that does nothing, beside the physical floor, which is the same bytes, fsyncs and renames
 * with nothing around them, in the same process. Run by {@code mvn -Pbench}; exits 1 above 5 ms a run or 1.5 times the floor.
 *
 * <p>What counts for a run is the time from the first pair to the last, divided by the runs: everything that is done for a run or a pair, the pages and Allure's results among it,
 * whichever thread does it, as far as the campaign or JUnit waits for it. What it takes of all processors is printed beside it, with that of the compiler and the collector. What is
 * done once for a campaign stands on a line of its own: opening it, and analysis and report when it is closed. Held against the limits is the steady state, in which the compiler has
 * settled and no backups are made; the first campaign of the process, cold, and one with backups are printed with it. See {@code docs/decisions/017-own-work.md}.
 */
public final class OwnWorkBenchmark {

    private static final double MOST_MILLIS = 5.0;
    private static final double MOST_TIMES_THE_FLOOR = 1.5;

    /** One pair of each of six tasks. */
    private static final int RUNS_PER_ROUND = 12;

    /** The first campaign of the process, before anything is compiled. */
    private static final int COLD_ROUNDS = 15;

    /** Large campaigns: methods that are called once a run are compiled for good only after some ten thousand of them. */
    private static final int WARM_UP_ROUNDS = 167;

    /** The compiler has settled once it works for no more than this share of the time that a campaign's pairs take. */
    private static final double SETTLED = 0.08;

    private static final int MOST_WARM_UPS = 20;

    /** Small campaigns are over in a second, in which a disk may have other things to do: the median of as many. */
    private static final int SMALL_CAMPAIGNS = 5;

    private static final int SMALL = 1_000;

    private final BenchCampaign bench;
    private final Path results;
    private final int rounds;

    private OwnWorkBenchmark(BenchCampaign bench, Path results, int rounds) {
        this.bench = bench;
        this.results = results;
        this.rounds = rounds;
    }

    /**
     * Measures one size.
     *
     * @param args the capsule's folder, and how many pairs a task gets; the working directory is where the campaign is made
     */
    public static void main(String[] args) throws IOException {
        int rounds = Integer.parseInt(args[1]);
        BenchCampaign bench = BenchCampaign.in(Path.of("").toAbsolutePath(), Path.of(args[0]), COLD_ROUNDS);
        Path results = Path.of(System.getProperty("allure.results.directory")).toAbsolutePath();
        if (!new OwnWorkBenchmark(bench, results, rounds).measure()) {
            System.exit(1);
        }
    }

    private boolean measure() throws IOException {
        BenchCampaign.Took cold = bench.carryOut("cold", "", "nop", 1);
        bench.setAside(results, "cold");
        warmUp();
        bench.pairsPerTask(rounds);
        int expected = RUNS_PER_ROUND * rounds;
        List<Measured> all = new ArrayList<>();
        for (int i = 1; i <= (expected <= SMALL ? SMALL_CAMPAIGNS : 1); i++) {
            all.add(once("measured-" + i));
        }
        double backedUp = bench.carryOutWithBackups("backed-up", "nop").pairs();
        all.sort(Comparator.comparing(each -> each.own().pairs()));
        Measured median = all.get(all.size() / 2);
        all.sort(Comparator.comparing(Measured::ratio));
        double ratio = all.get(all.size() / 2).ratio();
        boolean holds = median.runs() == expected && median.perRun() <= MOST_MILLIS && ratio <= MOST_TIMES_THE_FLOOR;
        say(
                "BENCH %5d runs: %.2f ms own work a run (%.2f ms of processor time), floor %.2f ms (%d fsyncs a run), ratio %.2f, peak heap %d MB, of which %d MB outlived a collection: %s",
                median.runs(),
                median.perRun(),
                median.own().processor() / median.runs(),
                median.floor() / median.runs(),
                median.syncs() / median.runs(),
                ratio,
                median.peak() >> 20,
                median.survived() >> 20,
                holds ? "holds" : "does not hold (at most 5 ms and 1.5 times the floor)");
        say(
                "      once a campaign: opening %.0f ms, analysis and report %.0f ms; the first %d runs of the process: %.2f ms a run;"
                        + " with a backup after every round: %.2f ms a run",
                median.own().opening(),
                median.own().closing(),
                RUNS_PER_ROUND * COLD_ROUNDS,
                cold.pairs() / (RUNS_PER_ROUND * COLD_ROUNDS),
                backedUp / expected);
        return holds;
    }

    /**
     * One campaign and its floor, one after the other on the same disk.
     *
     * @param own how long it took
     * @param peak the highest heap, in bytes
     * @param survived the most of it that outlived a collection, in bytes
     * @param runs how many runs were made
     * @param floor how long the floor took, in milliseconds
     * @param syncs how many fsyncs the floor made
     */
    private record Measured(BenchCampaign.Took own, long peak, long survived, int runs, double floor, long syncs) {

        double perRun() {
            return own.pairs() / runs;
        }

        double ratio() {
            return own.pairs() / floor;
        }
    }

    private void warmUp() throws IOException {
        bench.pairsPerTask(WARM_UP_ROUNDS);
        double compiling = 1;
        for (int i = 1; compiling > SETTLED && i <= MOST_WARM_UPS; i++) {
            BenchCampaign.Took took = bench.carryOut("warm-up-" + i, "", "nop", 1);
            bench.setAside(results, "warm-up-" + i);
            compiling = took.compiler() / took.pairs();
            int runs = RUNS_PER_ROUND * WARM_UP_ROUNDS;
            say(
                    "warm-up %d, %d runs: %.2f ms a run (%.2f ms of processor time), compiling for %.0f %% of the time",
                    i, runs, took.pairs() / runs, took.processor() / runs, compiling * 100);
        }
    }

    private Measured once(String name) throws IOException {
        Heap.reset();
        BenchCampaign.Took own = bench.carryOut(name, "", "nop", 1);
        long peak = Heap.peak();
        long survived = Heap.survived();
        PhysicalFloor floor = PhysicalFloor.of(bench.runs(name), bench.pages(name), results);
        floor.replay(Path.of("floor-warm-up-" + name), 60);
        long start = System.nanoTime();
        int runs = floor.replay(Path.of("floor-" + name), Integer.MAX_VALUE);
        double physical = (System.nanoTime() - start) / 1e6;
        bench.setAside(results, name);
        return new Measured(own, peak, survived, runs, physical, floor.syncs());
    }

    private static void say(String format, Object... values) {
        BenchCampaign.say(String.format(Locale.ROOT, format, values));
    }
}
