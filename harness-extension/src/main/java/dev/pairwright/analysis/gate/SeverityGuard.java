package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.statistics.PairedTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * That no single task which always passed with the first variant now always fails with the second: what a pool of tasks hides. It is a rule,
 * not a test: three pairs of a task are wanted before "always" is said of it.
 *
 * @param regressed tasks of at least three pairs, all of which the first variant passed and the second failed
 * @param open tasks of fewer pairs of which the same is so, none included, with the number of pairs that are missing
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SeverityGuard(List<String> regressed, Map<String, Integer> open) {

    /** Pairs of a task before "always" is said of it. */
    public static final int PAIRS = 3;

    /** Copies both. */
    public SeverityGuard {
        regressed = List.copyOf(regressed);
        open = Collections.unmodifiableMap(new TreeMap<>(open));
    }

    /**
     * The guard over tables of task success.
     *
     * @param byTask the complete pairs of every planned task, by its id; a task without any pair is there with a table of zeros
     */
    public static SeverityGuard of(Map<String, PairedTable> byTask) {
        List<String> regressed = new ArrayList<>();
        Map<String, Integer> open = new TreeMap<>();
        new TreeMap<>(byTask).forEach((task, table) -> {
            if (table.firstOnly() == table.n()) {
                if (table.n() >= PAIRS) {
                    regressed.add(task);
                } else {
                    open.put(task, PAIRS - table.n());
                }
            }
        });
        return new SeverityGuard(regressed, open);
    }

    /** Whether no task has regressed, and that is known of each. */
    public boolean holds() {
        return regressed.isEmpty() && open.isEmpty();
    }

    /**
     * What it found, in plain words.
     *
     * @param names of the variants
     */
    public String words(Names names) {
        if (!regressed.isEmpty()) {
            return "failed: " + String.join(", ", regressed) + " always passed with " + names.first()
                    + " and always failed with " + names.second();
        }
        if (!open.isEmpty()) {
            List<String> missing = open.entrySet().stream()
                    .map(task -> task.getKey() + " (" + task.getValue() + " more)")
                    .toList();
            return "inconclusive: too few pairs to say whether a task that always passed with " + names.first()
                    + " always fails with " + names.second() + ": " + String.join(", ", missing);
        }
        return "passed: no task that always passed with " + names.first() + " always failed with " + names.second();
    }
}
