package dev.pairwright.ledger;

import dev.pairwright.core.PairId;
import dev.pairwright.core.RunId;
import dev.pairwright.core.TaskId;
import dev.pairwright.io.AppendLog;
import dev.pairwright.io.Csv;
import dev.pairwright.io.Durable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** {@code progress.csv}, one row per change of a pair's status, and {@code remaining.csv}, published anew after every pair. */
@API(status = API.Status.INTERNAL)
public final class Progress implements AutoCloseable {

    private static final String FILE = "progress.csv";
    private static final String REMAINING = "remaining.csv";

    private final Path folder;
    private final AppendLog log;
    private final Map<PairId, ProgressRow> last = new LinkedHashMap<>();
    private final Map<RunId, PairId> pairs = new HashMap<>();
    private final Map<TaskId, Integer> planned;
    private final Map<TaskId, Integer> complete = new LinkedHashMap<>();

    private Progress(Path folder, AppendLog log, List<ProgressRow> rows, Map<TaskId, Integer> planned) {
        this.folder = folder;
        this.log = log;
        this.planned = planned;
        rows.forEach(this::note);
        planned.keySet().forEach(task -> complete.put(task, 0));
        last.values().forEach(row -> complete.merge(row.task(), done(row), Integer::sum));
    }

    private void note(ProgressRow row) {
        last.put(row.pair(), row);
        pairs.put(row.firstVariantRun(), row.pair());
        pairs.put(row.secondVariantRun(), row.pair());
    }

    private static List<String> header(String firstColumn, String secondColumn) {
        return List.of(
                "task_id", "pair_id", "run_id_" + firstColumn, "run_id_" + secondColumn, "status", "completed_at");
    }

    /**
     * Makes the progress files of a new campaign.
     *
     * @param folder the campaign's folder
     * @param firstColumn the first declared variant's column name
     * @param secondColumn the second's
     */
    public static void create(Path folder, String firstColumn, String secondColumn) {
        Durable.write(
                folder.resolve(FILE), Csv.row(header(firstColumn, secondColumn)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens a campaign's progress.
     *
     * @param folder the campaign's folder
     * @param firstColumn the first declared variant's column name
     * @param secondColumn the second's
     * @param planned how many pairs each task has, in the tasks' order
     * @throws LedgerDamage naming the line that does not hold
     */
    public static Progress open(Path folder, String firstColumn, String secondColumn, Map<TaskId, Integer> planned) {
        List<ProgressRow> rows = rows(folder, header(firstColumn, secondColumn));
        return new Progress(folder, AppendLog.open(folder.resolve(FILE)), rows, new LinkedHashMap<>(planned));
    }

    /**
     * Reads a campaign's progress. Nothing can be appended to it.
     *
     * @param folder the campaign's folder
     * @param planned how many pairs each task has, in the tasks' order
     * @throws LedgerDamage naming the line that does not hold
     */
    public static Progress read(Path folder, Map<TaskId, Integer> planned) {
        List<ProgressRow> rows = rows(folder, columns(folder));
        return new Progress(folder, AppendLog.closed(folder.resolve(FILE)), rows, new LinkedHashMap<>(planned));
    }

    /** The names of the runs' columns are the experiment's; here only the file is known. */
    private static List<String> columns(Path folder) {
        List<String> lines = LedgerLines.read(folder.resolve(FILE));
        List<String> cells =
                lines.isEmpty() ? List.of() : Csv.parse(lines.get(0)).get(0);
        String prefix = "run_id_";
        return cells.size() == 6
                        && cells.get(2).startsWith(prefix)
                        && cells.get(3).startsWith(prefix)
                ? header(cells.get(2).substring(prefix.length()), cells.get(3).substring(prefix.length()))
                : header("<first>", "<second>");
    }

    private static List<ProgressRow> rows(Path folder, List<String> header) {
        List<String> lines = LedgerLines.read(folder.resolve(FILE));
        if (lines.isEmpty() || !lines.get(0).equals(Csv.row(header))) {
            throw new LedgerDamage(FILE + " line 1 is not the header " + String.join(",", header));
        }
        List<ProgressRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(row(lines.get(i), i + 1));
        }
        return rows;
    }

    private static ProgressRow row(String line, int number) {
        try {
            List<List<String>> parsed = Csv.parse(line);
            if (parsed.size() != 1 || parsed.get(0).size() != 6) {
                throw new LedgerDamage(FILE + " line " + number + " is no row of six cells");
            }
            List<String> cells = parsed.get(0);
            return new ProgressRow(
                    new TaskId(cells.get(0)),
                    new PairId(cells.get(1)),
                    new RunId(cells.get(2)),
                    new RunId(cells.get(3)),
                    PairStatus.of(cells.get(4)),
                    cells.get(5));
        } catch (IllegalArgumentException e) {
            throw new LedgerDamage(FILE + " line " + number + ": " + e.getMessage());
        }
    }

    /** Appends a row. What remains is to be published then, and may fail without the row being any less there. */
    public synchronized void append(ProgressRow row) {
        int before = done(last.get(row.pair()));
        log.append(Csv.row(List.of(
                        row.task().value(),
                        row.pair().value(),
                        row.firstVariantRun().value(),
                        row.secondVariantRun().value(),
                        row.status().word(),
                        row.completedAt()))
                .getBytes(StandardCharsets.UTF_8));
        note(row);
        complete.merge(row.task(), done(row) - before, Integer::sum);
    }

    private static int done(@Nullable ProgressRow row) {
        return row != null && row.status().done() ? 1 : 0;
    }

    /** Publishes {@code remaining.csv}: it can be made again from the rows at any time, so it is renamed into place but not waited for. */
    public synchronized void publishRemaining() {
        StringBuilder text = new StringBuilder(Csv.row(List.of("task_id", "complete", "remaining")));
        complete.forEach((task, done) -> text.append(Csv.row(List.of(
                task.value(), Integer.toString(done), Integer.toString(planned.getOrDefault(task, 0) - done)))));
        Durable.replaceDerived(folder.resolve(REMAINING), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The last row of a pair. */
    public synchronized Optional<ProgressRow> row(PairId pair) {
        return Optional.ofNullable(last.get(pair));
    }

    /** The last row of every pair there is a row for. */
    public synchronized List<ProgressRow> rows() {
        return List.copyOf(last.values());
    }

    /** The pair that any row names a run for. */
    public synchronized Optional<PairId> pair(RunId run) {
        return Optional.ofNullable(pairs.get(run));
    }

    /** How many pairs of each task are done, in the tasks' order. */
    public synchronized Map<TaskId, Integer> complete() {
        return new LinkedHashMap<>(complete);
    }

    @Override
    public void close() {
        log.close();
    }
}
