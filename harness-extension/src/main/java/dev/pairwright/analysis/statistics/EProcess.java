package dev.pairwright.analysis.statistics;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The e-value with the uniform mixture after each pair, in the order in which the pairs were run.
 *
 * @param last the value after the last pair; 1 without pairs
 * @param largest the largest value on the way, at least 1
 * @param alarm the number of the pair, from 1, after which it first reached {@value #THRESHOLD}, if it did
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EProcess(EValue last, EValue largest, Optional<Integer> alarm) {

    /** 1/alpha for alpha = .05. */
    public static final double THRESHOLD = 20;

    /**
     * The process along pairs.
     *
     * @param first the first variant's outcomes in order
     * @param second the second variant's
     */
    public static EProcess of(boolean[] first, boolean[] second) {
        int b = 0;
        int c = 0;
        double log = 0;
        double largest = 0;
        Optional<Integer> alarm = Optional.empty();
        for (int i = 0; i < first.length; i++) {
            if (first[i] == second[i]) {
                continue;
            }
            int same = second[i] ? ++b : ++c;
            log += Math.log(2.0 * same / (b + c + 1));
            largest = Math.max(largest, log);
            if (alarm.isEmpty() && new EValue(log).value() >= THRESHOLD) {
                alarm = Optional.of(i + 1);
            }
        }
        return new EProcess(EValue.uniform(b, c), new EValue(largest), alarm);
    }
}
