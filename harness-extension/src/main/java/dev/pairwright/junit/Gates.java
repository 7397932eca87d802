package dev.pairwright.junit;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.MetricFinding;
import dev.pairwright.analysis.Sample;
import dev.pairwright.analysis.dataset.EndpointAnalysis;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.gate.Gate;
import dev.pairwright.analysis.gate.GateVerdict;
import dev.pairwright.analysis.gate.Names;
import dev.pairwright.analysis.statistics.BinaryAnalysis;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings findings before gates: only what p values may be taken from counts. */
final class Gates {

    private Gates() {}

    static Metric metric(String code) {
        return Metric.ofCode(code)
                .orElseThrow(() -> new Refusal("there is no metric \"" + Printable.of(code, 80) + "\"; known: "
                        + Arrays.stream(Metric.values()).map(Metric::code).collect(Collectors.joining(", "))));
    }

    static GateVerdict verdict(Gate gate, MetricFinding metric, Names names) {
        if (metric.inference()
                .reason()
                .filter(Reason.REPEATED_OBSERVATIONS::equals)
                .isPresent()) {
            return gate.open(
                    "The runs repeat each other: " + metric.n() + " pairs are " + metric.effectiveN()
                            + " observations, one a task",
                    names);
        }
        Optional<EndpointAnalysis> inference = metric.inference().known();
        if (gate.metric().isBinary()) {
            PairedTable none = new PairedTable(0, 0, 0, 0);
            return gate.decide(
                    inference
                            .flatMap(EndpointAnalysis::success)
                            .flatMap(success -> success.binary().known())
                            .map(BinaryAnalysis::table)
                            .orElse(none),
                    names);
        }
        if (gate.metric() == Metric.REPRODUCIBILITY) {
            return gate.decideByTask(taskMeans(metric), names);
        }
        return gate.decide(
                inference
                        .map(analysis -> analysis.pairs().differences().exact())
                        .orElseGet(() -> new double[0]),
                names);
    }

    /** Each run's reproducibility is that against all others of its task, so only tasks are independent. */
    private static double[] taskMeans(MetricFinding metric) {
        return metric.byTask().stream()
                .flatMap(task -> task.difference().mean().known().stream())
                .mapToDouble(mean -> mean)
                .toArray();
    }

    /** The table of task success of every planned task. */
    static Map<String, PairedTable> byTask(Findings findings) {
        Map<String, PairedTable> tables = new LinkedHashMap<>();
        for (Sample.TaskSample task : findings.sample().tasks()) {
            tables.put(task.task(), new PairedTable(0, 0, 0, 0));
        }
        findings.metric(Metric.TASK_SUCCESS.code()).byTask().forEach(task -> task.table()
                .ifPresent(table -> tables.put(task.task(), table)));
        return tables;
    }
}
