package dev.pairwright.monitor;

import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Printable;
import dev.pairwright.core.TaskId;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.schedule.Schedule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** A letter for every pair, by task and round: what is planned fills in as it comes. */
final class Grid {

    /** Not wanted in this start. */
    static final char NOT_WANTED = '-';

    /** Wanted, not started. */
    static final char PLANNED = '.';

    /** Under way. */
    static final char RUNNING = 'r';

    /** Every invariant holds. */
    static final char HOLDS = 'h';

    /** Every invariant holds, and something is documented. */
    static final char DOCUMENTED = 'd';

    /** An invariant is broken. */
    static final char CRITICAL = 'c';

    /** Never started. */
    static final char SKIPPED = 's';

    /** Of more pairs than these nobody sees a letter each. */
    static final int MOST = 3_000;

    private static final int LONGEST_NAME = 80;

    private final Map<TaskId, char[]> rows = new LinkedHashMap<>();
    private final Function<TaskId, String> names;
    private final Map<PairId, Integer> places = new HashMap<>();

    /**
     * Plans the pairs.
     *
     * @param pairs every pair of the schedule
     * @param wanted which of them this start wants
     * @param names what tasks are called
     */
    Grid(List<PlannedPair> pairs, Predicate<PlannedPair> wanted, Function<TaskId, String> names) {
        this.names = names;
        Map<TaskId, StringBuilder> letters = new LinkedHashMap<>();
        pairs.stream().map(PlannedPair::taskId).sorted().forEach(task -> letters.put(task, new StringBuilder()));
        for (PlannedPair pair : pairs) {
            StringBuilder row = letters.get(pair.taskId());
            places.put(pair.pairId(), row.length());
            row.append(wanted.test(pair) ? PLANNED : NOT_WANTED);
        }
        letters.forEach((task, row) -> rows.put(task, row.toString().toCharArray()));
    }

    /**
     * Plans the pairs of a schedule.
     *
     * @param wanted which of them this start wants
     */
    static Grid of(Capsule capsule, Schedule schedule, Predicate<PlannedPair> wanted) {
        return new Grid(schedule.pairs(), wanted, task -> capsule.task(task)
                .map(found -> found.spec().name())
                .orElse(""));
    }

    /** Sets a pair's letter and gives the one it had. */
    char set(PlannedPair pair, char letter) {
        char[] row = rows.get(pair.taskId());
        Integer place = places.get(pair.pairId());
        if (row == null || place == null) {
            throw new IllegalArgumentException(pair.pairId() + " is not in the schedule");
        }
        char before = row[place];
        row[place] = letter;
        return before;
    }

    /** Whether a letter means that a pair is done. */
    static boolean done(char letter) {
        return letter == HOLDS || letter == DOCUMENTED || letter == CRITICAL;
    }

    List<Snapshot.TaskRow> rows() {
        return rows.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue()))
                .toList();
    }

    private Snapshot.TaskRow row(TaskId task, char[] letters) {
        int done = 0;
        int wanted = 0;
        for (char letter : letters) {
            done += done(letter) ? 1 : 0;
            wanted += letter == NOT_WANTED ? 0 : 1;
        }
        return new Snapshot.TaskRow(
                task.value(),
                Printable.of(names.apply(task), LONGEST_NAME),
                done,
                wanted,
                places.size() > MOST ? "" : new String(letters));
    }
}
