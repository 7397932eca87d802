package dev.pairwright.report.comparative;

import dev.pairwright.analysis.AnalysedRun;
import dev.pairwright.analysis.ExploratoryMetric;
import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.MetricFinding;
import dev.pairwright.analysis.Summary;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.Interval;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.ledger.RegistryRow;
import dev.pairwright.report.document.Block;
import dev.pairwright.report.document.Cell;
import dev.pairwright.report.document.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Metrics, tasks and runs, row by row.
 *
 * @param material what the report is made of
 */
record Tables(Material material) {

    Section metrics() {
        Findings findings = material.findings();
        Section.Builder section = new Section.Builder("metrics", "All metrics");
        List<List<Cell>> rows = new ArrayList<>();
        findings.metrics().forEach(metric -> {
            rows.add(row(metric, findings.first().id(), metric.first()));
            rows.add(row(metric, findings.second().id(), metric.second()));
        });
        section.add(new Block.Table(
                "metric-summaries",
                List.of("metric", "variant", "n", "mean", "95 % CI of the mean", "median", "lowest", "highest"),
                rows));
        if (!findings.exploratory().isEmpty()) {
            section.add(new Block.Subheading("Post hoc: nobody registered these"));
            section.add(new Block.Table(
                    "exploratory",
                    List.of(
                            "quantity",
                            "pairs",
                            findings.first().id(),
                            findings.second().id(),
                            "difference",
                            "95 % CI"),
                    findings.exploratory().stream().map(Tables::exploratory).toList()));
        }
        return section.build();
    }

    private static List<Cell> row(MetricFinding finding, String variant, Summary summary) {
        Metric metric = finding.metric();
        return List.of(
                Cell.of(Words.name(metric)),
                Cell.of(variant),
                Cell.of(summary.n()),
                Words.value(metric, summary.mean()),
                Cell.of(interval(metric, summary.ci().known())),
                Words.value(metric, summary.median()),
                Words.value(metric, summary.min()),
                Words.value(metric, summary.max()));
    }

    private static String interval(Metric metric, Optional<Interval> ci) {
        return ci.map(known -> Words.interval(metric, known)).orElse("none");
    }

    private static List<Cell> exploratory(ExploratoryMetric metric) {
        return List.of(
                Cell.of(metric.name()),
                Cell.of(metric.pairs()),
                Cell.number(Words.format("%.4g", metric.first()), Optional.of(metric.first())),
                Cell.number(Words.format("%.4g", metric.second()), Optional.of(metric.second())),
                Cell.number(
                        metric.difference()
                                .known()
                                .map(test -> Words.format("%+.4g", test.estimate()))
                                .orElse("withheld"),
                        metric.difference().known().map(test -> test.estimate())),
                Cell.of(metric.difference()
                        .known()
                        .map(test -> Words.format(
                                "%.4g to %.4g", test.ci().low(), test.ci().high()))
                        .orElse("none")));
    }

    Section tasks() {
        Findings findings = material.findings();
        Section.Builder section = new Section.Builder("tasks", "By task");
        section.say("Opposite effects hide in a pool, so each task stands alone here.");
        MetricFinding success = findings.metric(Metric.TASK_SUCCESS.code());
        section.add(new Block.Table(
                "by-task",
                List.of(
                        "task",
                        "pairs",
                        findings.first().id(),
                        findings.second().id(),
                        "difference",
                        "95 % CI",
                        "both",
                        "only second",
                        "only first",
                        "neither"),
                success.byTask().stream()
                        .sorted(Comparator.comparing(MetricFinding.TaskMetric::task))
                        .map(this::task)
                        .toList()));
        return section.build();
    }

    private List<Cell> task(MetricFinding.TaskMetric task) {
        PairedTable table = task.table().orElse(new PairedTable(0, 0, 0, 0));
        Metric metric = Metric.TASK_SUCCESS;
        return List.of(
                Cell.of(material.task(task.task())),
                Cell.of(task.difference().n()),
                Words.value(metric, task.first().mean()),
                Words.value(metric, task.second().mean()),
                Cell.number(
                        task.difference()
                                .mean()
                                .known()
                                .map(mean -> Words.effect(metric, mean, false))
                                .orElse("none"),
                        task.difference().mean().known()),
                Cell.of(task.difference()
                        .ci()
                        .known()
                        .map(ci ->
                                Words.effect(metric, ci.low(), false) + " to " + Words.effect(metric, ci.high(), false))
                        .orElse("none")),
                Cell.of(table.both()),
                Cell.of(table.secondOnly()),
                Cell.of(table.firstOnly()),
                Cell.of(table.neither()));
    }

    Section runs() {
        Findings findings = material.findings();
        Section.Builder section = new Section.Builder("runs", "Every run");
        Map<String, List<AnalysedRun>> pairs = new LinkedHashMap<>();
        findings.runs().forEach(run -> pairs.computeIfAbsent(run.pair(), p -> new ArrayList<>())
                .add(run));
        section.add(new Block.Table(
                "analysed-runs",
                List.of("pair", "task", findings.first().id(), findings.second().id(), "went first"),
                pairs.entrySet().stream()
                        .map(pair -> pair(pair.getKey(), pair.getValue()))
                        .toList()));
        Set<String> analysed = findings.runs().stream().map(AnalysedRun::runId).collect(Collectors.toSet());
        Map<String, RegistryRow> others = new LinkedHashMap<>();
        material.rows().stream()
                .filter(row -> !analysed.contains(row.runId().value()))
                .forEach(row -> others.put(row.runId().value(), row));
        if (!others.isEmpty()) {
            section.add(new Block.Subheading("Runs that do not count"));
            section.add(new Block.Table(
                    "other-runs",
                    List.of("run", "variant", "task", "status"),
                    others.values().stream().map(this::other).toList()));
        }
        return section.build();
    }

    private List<Cell> pair(String pair, List<AnalysedRun> runs) {
        String first = material.findings().first().id();
        String second = material.findings().second().id();
        return List.of(
                Cell.to(pair, material.places().page(pair)),
                Cell.of(runs.get(0).task()),
                side(runs, first),
                side(runs, second),
                Cell.of(runs.stream()
                        .filter(run -> run.position() == 1)
                        .map(AnalysedRun::variant)
                        .findFirst()
                        .orElse("not known")));
    }

    private Cell side(List<AnalysedRun> runs, String variant) {
        return runs.stream()
                .filter(run -> run.variant().equals(variant))
                .findFirst()
                .map(run -> Cell.to(
                        run.measured()
                                .value(Metric.TASK_SUCCESS)
                                .map(success -> success > 0 ? "solved" : "not solved")
                                .orElse("not measured"),
                        material.places().run(run.runId())))
                .orElse(Cell.of("missing"));
    }

    private List<Cell> other(RegistryRow row) {
        return List.of(
                Cell.to(row.runId().value(), material.places().run(row.runId().value())),
                Cell.of(row.variant().value()),
                Cell.of(row.task().value()),
                Cell.of(row.status().name().toLowerCase(Locale.ROOT)));
    }
}
