package dev.pairwright.analysis.dataset;

import dev.pairwright.core.Printable;
import dev.pairwright.core.Problem;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.Csv;
import dev.pairwright.io.CsvRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Reads pairs from a CSV file of one row a run: task, pair, variant and the five metrics, in the order of execution. Strict: what is not
 * plainly right is refused with the line and the reason, all rows at once.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PairsTable {

    /** The largest file that is read, in bytes: 64 MiB. */
    public static final long MOST_BYTES = 64L << 20;

    private static final List<Metric> METRICS = List.of(
            Metric.TASK_SUCCESS,
            Metric.CONSTRAINT_ADHERENCE,
            Metric.CLARIFICATION_COUNT,
            Metric.RUNTIME,
            Metric.REPRODUCIBILITY);
    private static final int VALUES_FROM = 3;
    private static final int MOST_PROBLEMS = 20;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final List<String> HEADER = header();

    private final String name;
    private final String firstVariant;
    private final String secondVariant;
    private final PairRows rows;
    private final List<Problem> problems = new ArrayList<>();

    private PairsTable(String name, String firstVariant, String secondVariant) {
        this.name = name;
        this.firstVariant = firstVariant;
        this.secondVariant = secondVariant;
        this.rows = new PairRows(firstVariant, secondVariant);
    }

    /**
     * The pairs of a file, in the order of their first rows.
     *
     * @param file the file, UTF-8
     * @param name what it is called in messages
     * @param firstVariant the variant that is subtracted
     * @param secondVariant the variant that is subtracted from
     * @throws Refusal with every problem, up to twenty
     */
    public static PairedData read(Path file, String name, String firstVariant, String secondVariant) {
        return rows(file, name, firstVariant, secondVariant).data();
    }

    /**
     * The same with the order in which each pair's runs stand.
     *
     * @param file the file, UTF-8
     * @param name what it is called in messages
     * @param firstVariant the variant that is subtracted
     * @param secondVariant the variant that is subtracted from
     * @throws Refusal with every problem, up to twenty
     */
    public static Study study(Path file, String name, String firstVariant, String secondVariant) {
        return rows(file, name, firstVariant, secondVariant).study();
    }

    private static PairRows rows(Path file, String name, String firstVariant, String secondVariant) {
        PairsTable table = new PairsTable(name, firstVariant, secondVariant);
        Csv.read(file, name, MOST_BYTES, table::row);
        if (table.problems.isEmpty() && table.rows.isEmpty()) {
            table.problem(1, "there is no row below the header", "write one row for each run");
        }
        if (!table.problems.isEmpty()) {
            throw new Refusal(name + " is not analysed", table.problems);
        }
        return table.rows;
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("task_id", "pair_id", "variant"));
        METRICS.forEach(metric -> header.add(metric.column()));
        return List.copyOf(header);
    }

    private void row(CsvRow row) {
        if (problems.size() >= MOST_PROBLEMS) {
            return;
        }
        if (row.line() == 1) {
            if (!row.cells().equals(HEADER)) {
                problem(
                        1,
                        "the header is " + shown(String.join(",", row.cells())),
                        "write " + String.join(",", HEADER));
            }
        } else if (row.cells().size() != HEADER.size()) {
            problem(row.line(), "has " + row.cells().size() + " cells, the header has " + HEADER.size(), "");
        } else if (!hasEmptyCell(row)) {
            run(row);
        }
    }

    private boolean hasEmptyCell(CsvRow row) {
        int empty = row.cells().indexOf("");
        if (empty >= 0) {
            problem(row.line(), HEADER.get(empty) + " is empty", "leave the row out if the run was not scored");
        }
        return empty >= 0;
    }

    private void run(CsvRow row) {
        String task = row.cells().get(0);
        String pair = row.cells().get(1);
        String variant = row.cells().get(2);
        int before = problems.size();
        checkId(row, 0);
        checkId(row, 1);
        if (!variant.equals(firstVariant) && !variant.equals(secondVariant)) {
            problem(
                    row.line(),
                    "variant is " + shown(variant),
                    "the variants are " + firstVariant + " and " + secondVariant);
        }
        Map<Metric, Double> values = values(row);
        if (problems.size() == before) {
            rows.add(row.line(), task, pair, variant, new Observation(values))
                    .ifPresent(misfit -> problem(row.line(), misfit.message(), misfit.remedy()));
        }
    }

    private void checkId(CsvRow row, int cell) {
        String id = row.cells().get(cell);
        if (!ID.matcher(id).matches()) {
            problem(row.line(), HEADER.get(cell) + " is " + shown(id), "an id is of the form " + ID);
        }
    }

    private Map<Metric, Double> values(CsvRow row) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        for (int i = 0; i < METRICS.size(); i++) {
            Metric metric = METRICS.get(i);
            String cell = row.cells().get(VALUES_FROM + i);
            Optional<Double> value = metric.parse(cell);
            value.ifPresent(v -> values.put(metric, v));
            if (value.isEmpty()) {
                problem(row.line(), metric.column() + " is " + shown(cell), "it must be " + metric.range());
            }
        }
        return values;
    }

    private void problem(long line, String message, String remedy) {
        problems.add(new Problem(name + ":" + line, "", message, remedy));
    }

    private static String shown(String cell) {
        return "\"" + Printable.of(cell, 120) + "\"";
    }
}
