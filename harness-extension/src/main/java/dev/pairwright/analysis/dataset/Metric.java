package dev.pairwright.analysis.dataset;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** What is measured on each run of a pair. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Metric {
    /** Whether the task was solved: 0 or 1. */
    TASK_SUCCESS("task_success", "task_success", "[01]", 0, 1, "0 or 1"),
    /** The share of constraints that were kept, in per cent. */
    CONSTRAINT_ADHERENCE("constraint_adherence", "constraint_adherence", Form.DECIMAL, 0, 100, "from 0 to 100"),
    /** How often the agent asked back. */
    CLARIFICATION_COUNT("clarification_count", "clarification_count", "[0-9]{1,9}", 0, 1e9, "a whole number from 0"),
    /** How long the run took, in seconds; compared as a ratio. */
    RUNTIME("runtime", "runtime_seconds", Form.DECIMAL, Double.MIN_NORMAL, 1e12, "above 0 and finite"),
    /** How alike the outputs of repeated runs are, from 0 to 1. */
    REPRODUCIBILITY("reproducibility", "reproducibility", Form.DECIMAL, 0, 1, "from 0 to 1");

    /** How numbers are written: no sign of plus, no blank, no hexadecimal, no infinity. */
    private static final class Form {
        static final String DECIMAL = "-?[0-9]{1,15}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?";
    }

    private final String code;
    private final String column;
    private final Pattern form;
    private final double least;
    private final double most;
    private final String range;

    Metric(String code, String column, String form, double least, double most, String range) {
        this.code = code;
        this.column = column;
        this.form = Pattern.compile(form);
        this.least = least;
        this.most = most;
        this.range = range;
    }

    /** The metric of a hypothesis, by its word. */
    public static Optional<Metric> ofCode(String code) {
        return Arrays.stream(values()).filter(m -> m.code.equals(code)).findFirst();
    }

    /** The word for it in an experiment's hypotheses. */
    public String code() {
        return code;
    }

    /** The column it stands in. */
    public String column() {
        return column;
    }

    /** What its values are, in words. */
    public String range() {
        return range;
    }

    /** Whether its values are yes or no. */
    public boolean isBinary() {
        return this == TASK_SUCCESS;
    }

    /** Whether pairs are compared by the ratio of their values, not the difference. */
    public boolean isRatio() {
        return this == RUNTIME;
    }

    /** Whether it can have the value. */
    public boolean allows(double value) {
        return value >= least && value <= most;
    }

    /** The value of a cell, if it is one of this metric. */
    Optional<Double> parse(String cell) {
        if (!form.matcher(cell).matches()) {
            return Optional.empty();
        }
        return Optional.of(Double.valueOf(cell)).filter(this::allows);
    }
}
