package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.io.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The tables of {@code analysis/}. What is not known is an empty cell.
 *
 * @param findings the findings
 */
record AnalysisTables(Findings findings) {

    private static final List<Metric> INDEX_ORDER = List.of(
            Metric.TASK_SUCCESS,
            Metric.CONSTRAINT_ADHERENCE,
            Metric.RUNTIME,
            Metric.CLARIFICATION_COUNT,
            Metric.REPRODUCIBILITY);

    /** A row a run. */
    String scorecardIndex() {
        StringBuilder text = new StringBuilder(row(List.of(
                "run_id",
                "variant",
                "task_id",
                "task_success",
                "constraint_adherence",
                "runtime",
                "clarification_count",
                "reproducibility",
                "pair_id",
                "evidence",
                "flags")));
        for (AnalysedRun run : findings.runs()) {
            List<String> cells = new ArrayList<>(List.of(run.runId(), run.variant(), run.task()));
            INDEX_ORDER.forEach(metric -> cells.add(
                    run.measured().value(metric).map(AnalysisTables::number).orElse("")));
            cells.add(run.pair());
            cells.add(run.evidence().name().toLowerCase(Locale.ROOT));
            cells.add(String.join(" ", run.flags()));
            text.append(row(cells));
        }
        return text.toString();
    }

    /** A row a variant and metric. */
    String variantSummary() {
        StringBuilder text = new StringBuilder(row(header(List.of("evidence", "variant", "metric"))));
        for (MetricFinding metric : findings.metrics()) {
            text.append(row(cells(
                    List.of(evidence(), findings.first().id(), metric.metric().code()), metric.first())));
            text.append(row(cells(
                    List.of(evidence(), findings.second().id(), metric.metric().code()), metric.second())));
        }
        return text.toString();
    }

    /** A row a task, variant and metric. */
    String taskVariantSummary() {
        StringBuilder text = new StringBuilder(row(header(List.of("evidence", "task_id", "variant", "metric"))));
        for (MetricFinding metric : findings.metrics()) {
            for (MetricFinding.TaskMetric task : metric.byTask()) {
                String code = metric.metric().code();
                text.append(row(
                        cells(List.of(evidence(), task.task(), findings.first().id(), code), task.first())));
                text.append(row(
                        cells(List.of(evidence(), task.task(), findings.second().id(), code), task.second())));
            }
        }
        return text.toString();
    }

    private String evidence() {
        return findings.evidence().name().toLowerCase(Locale.ROOT);
    }

    private static List<String> header(List<String> keys) {
        List<String> header = new ArrayList<>(keys);
        header.addAll(List.of("n", "mean", "sd", "median", "min", "max", "ci95_low", "ci95_high"));
        return header;
    }

    private static List<String> cells(List<String> keys, Summary summary) {
        List<String> cells = new ArrayList<>(keys);
        cells.add(Integer.toString(summary.n()));
        for (Estimate<Double> value :
                List.of(summary.mean(), summary.sd(), summary.median(), summary.min(), summary.max())) {
            cells.add(value.known().map(AnalysisTables::number).orElse(""));
        }
        cells.add(summary.ci().known().map(ci -> number(ci.low())).orElse(""));
        cells.add(summary.ci().known().map(ci -> number(ci.high())).orElse(""));
        return cells;
    }

    /** All digits, none more: whole numbers without a point. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String row(List<String> cells) {
        return Csv.row(cells);
    }
}
