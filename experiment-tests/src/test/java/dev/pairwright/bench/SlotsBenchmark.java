package dev.pairwright.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What slots are worth: 24 pairs of an agent that sleeps two seconds a run, one at a time and eight at a time. Run by {@code mvn -Pbench}; exits 1 below 7.5 times
 * the throughput.
 */
public final class SlotsBenchmark {

    private static final String PAIRS = "TASK-001:1-4,TASK-002:1-4,TASK-003:1-4,TASK-004:1-4,TASK-005:1-4,TASK-006:1-4";
    private static final double LEAST = 7.5;

    private SlotsBenchmark() {}

    /**
     * Measures.
     *
     * @param args the capsule's folder; the working directory is where the campaigns are made
     */
    public static void main(String[] args) throws IOException {
        BenchCampaign bench = BenchCampaign.in(Path.of("").toAbsolutePath(), Path.of(args[0]), 15);
        bench.carryOut("warm-up", PAIRS, "nop", 1);
        double one = bench.carryOut("one-slot", PAIRS, SleepingAgent.class.getName(), 1)
                .all();
        double eight = bench.carryOut("eight-slots", PAIRS, SleepingAgent.class.getName(), 8)
                .all();
        boolean holds = one / eight >= LEAST;
        BenchCampaign.say(String.format(
                Locale.ROOT,
                "BENCH slots: 48 runs of 2 s took %.1f s in one slot and %.1f s in eight: %.2f times the throughput: %s",
                one / 1e3,
                eight / 1e3,
                one / eight,
                holds ? "holds" : "does not hold (at least 7.5 times)"));
        if (!holds) {
            System.exit(1);
        }
    }
}
