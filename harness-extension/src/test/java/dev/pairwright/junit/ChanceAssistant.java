package dev.pairwright.junit;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody's agent: knows the answer as often as it is told to, never in the same words. */
class ChanceAssistant {

    /** How often it knows the answer with the old prompt, and with the new. */
    static volatile double[] rates = {.5, .5};

    static final AtomicInteger CALLS = new AtomicInteger();

    private static final Map<String, String> KNOWN = Map.of("What is 2 + 2?", "4", "What is 3 + 3?", "6");

    String answer(String prompt, String question) {
        int call = CALLS.incrementAndGet();
        double rate = rates[prompt.contains("think") ? 1 : 0];
        boolean knows = new SplittableRandom(call * 0x9E3779B97F4A7C15L).nextDouble() < rate;
        return "It is " + (knows ? KNOWN.get(question) : "hard to say") + ". (" + Integer.toString(call + 1000, 36)
                + ")";
    }
}
