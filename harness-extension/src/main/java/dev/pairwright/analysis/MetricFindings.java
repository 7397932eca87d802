package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** What was found, metric by metric. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface MetricFindings {

    /** Every metric, in the order of {@link Metric}. */
    List<MetricFinding> metrics();

    /** Every registered hypothesis, in its registered order. */
    List<HypothesisFinding> hypotheses();

    /**
     * One metric.
     *
     * @param code its word, such as {@code task_success}
     * @throws Refusal if there is no such metric, naming those there are
     */
    default MetricFinding metric(String code) {
        return metrics().stream()
                .filter(finding -> finding.metric().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("there is no metric \"" + Printable.of(code, 80) + "\"; known: "
                        + metrics().stream()
                                .map(finding -> finding.metric().code())
                                .collect(Collectors.joining(", "))));
    }

    /** Task success, the same as {@code metric("task_success")}. */
    default MetricFinding success() {
        return metric(Metric.TASK_SUCCESS.code());
    }

    /**
     * One hypothesis.
     *
     * @param id such as {@code H1}
     * @throws Refusal if none of that id is registered, naming those that are
     */
    default HypothesisFinding hypothesis(String id) {
        return hypotheses().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("there is no hypothesis \"" + Printable.of(id, 80) + "\"; registered: "
                        + hypotheses().stream().map(HypothesisFinding::id).collect(Collectors.joining(", "))));
    }
}
