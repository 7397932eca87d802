package dev.pairwright.draft;

import dev.pairwright.io.Console;
import java.util.concurrent.atomic.AtomicInteger;
import org.apiguardian.api.API;

/** Tells a developer what the run method threw: an agent's failure is a result and fails no test, so a mistake in the class itself would show only in the numbers. */
@API(status = API.Status.INTERNAL)
public final class ThrownAnswers {

    private static final int MOST_TOLD = 3;

    private final AtomicInteger count = new AtomicInteger();

    void told(String task, String variant, Throwable cause) {
        int number = count.incrementAndGet();
        if (number <= MOST_TOLD) {
            Console.println(
                    "pairwright: the run method threw, which counts as a failure of " + task + " with " + variant
                            + ": " + StackTraces.shortened(cause)
                            + (number == MOST_TOLD
                                    ? "\npairwright: what it throws from here on is in the logs of the runs"
                                    : ""));
        }
    }
}
