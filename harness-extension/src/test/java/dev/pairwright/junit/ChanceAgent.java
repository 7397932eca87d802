package dev.pairwright.junit;

import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.ToolLoop;
import dev.pairwright.testkit.agent.OneCall;
import dev.pairwright.testkit.agent.TestAgent;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the tasks of the smallest experiment as often as it is told to, by the run's seed; no two runs of different seeds leave the same. */
public final class ChanceAgent extends TestAgent {

    /** How often it does its task with the first variant's text, and with the second's. */
    static volatile double[] rates = {.5, .5};

    /** Whether runs of one seed differ as well. */
    static volatile boolean varying;

    private static final AtomicInteger RUNS = new AtomicInteger();

    /** For the campaign. */
    public ChanceAgent() {
        super("chance");
    }

    @Override
    public AgentReport run(Assignment assignment) throws InterruptedException, AgentFailure {
        boolean second = assignment.specification().startsWith("Work in");
        boolean append = assignment.instruction().startsWith("Append");
        long own = varying ? RUNS.incrementAndGet() : assignment.seed();
        long seed = own * 4 + (second ? 2 : 0) + (append ? 1 : 0);
        boolean succeeds = new SplittableRandom(seed * 0x9E3779B97F4A7C15L).nextDouble() < rates[second ? 1 : 0];
        String content = append ? "more\n" : "hello\n";
        return ToolLoop.drive(
                new OneCall(
                        append ? "append_file" : "write_file",
                        append ? "notes.txt" : "out.txt",
                        succeeds ? content : "seed " + own + "\n",
                        "done with seed " + own),
                assignment);
    }
}
