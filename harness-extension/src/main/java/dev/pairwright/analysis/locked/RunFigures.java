package dev.pairwright.analysis.locked;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.core.ExitReason;
import dev.pairwright.core.Sha256;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.manifest.Execution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the figures from a scorecard.
 *
 * @param execution how the run went
 * @param scorecard how it was judged
 */
record RunFigures(Execution execution, Scorecard scorecard) {

    private static final String NOT_MEASURED = "adherence_not_measured";

    /** A run whose agent did not end by itself is a failure, never a missing pair; adherence that nobody measured is missing, not 0. */
    Map<Metric, Double> metrics() {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.TASK_SUCCESS, scorecard.metrics().taskSuccess().success() && endedByItself() ? 1.0 : 0.0);
        if (!scorecard.flags().contains(NOT_MEASURED)) {
            values.put(
                    Metric.CONSTRAINT_ADHERENCE,
                    scorecard.metrics().constraintAdherence().score());
        }
        values.put(Metric.CLARIFICATION_COUNT, (double)
                scorecard.metrics().clarificationCount().totalCount());
        double seconds = scorecard.metrics().runtime().totalSeconds();
        if (Metric.RUNTIME.allows(seconds)) {
            values.put(Metric.RUNTIME, seconds);
        }
        return values;
    }

    private boolean endedByItself() {
        return execution.exitReason() == ExitReason.SUCCESS;
    }

    List<String> flags() {
        List<String> flags = new ArrayList<>(scorecard.flags());
        if (scorecard.metrics().taskSuccess().success() && !endedByItself()) {
            flags.add(LockedRun.COUNTED_AS_FAILURE);
        }
        return List.copyOf(flags);
    }

    /** Equal for runs that left the same and took the same way to it, as far as figures tell: outputs, results, calls and tokens, but no times. */
    String fingerprint(Sha256 outputs) {
        Scorecard.Exploratory how = scorecard.exploratory();
        return Sha256.ofText(String.join(
                        "\n",
                        outputs.value(),
                        execution.exitReason().word(),
                        Boolean.toString(scorecard.metrics().taskSuccess().success()),
                        Double.toString(
                                scorecard.metrics().constraintAdherence().score()),
                        Integer.toString(
                                scorecard.metrics().clarificationCount().totalCount()),
                        new TreeMap<>(how.toolInvocations()).toString(),
                        Integer.toString(how.logLines()),
                        Integer.toString(how.errorRecoveryAttempts()),
                        Long.toString(how.inputTokens()),
                        Long.toString(how.outputTokens())))
                .hex();
    }

    /** What nobody registered, by name; a user's own metric cannot take a name that is taken. */
    Map<String, LockedRun.Figure> exploratory() {
        Scorecard.Exploratory how = scorecard.exploratory();
        Map<String, LockedRun.Figure> figures = new TreeMap<>();
        scorecard
                .userMetrics()
                .forEach((name, metric) -> figures.put(
                        "user:" + name, new LockedRun.Figure(metric.value(), metric.unit(), metric.direction())));
        how.toolInvocations().forEach((tool, calls) -> put(figures, "tool:" + tool, calls, "calls"));
        put(
                figures,
                "tool_calls",
                how.toolInvocations().values().stream().mapToInt(calls -> calls).sum(),
                "calls");
        put(figures, "log_lines", how.logLines(), "lines");
        put(figures, "log_bytes", (double) how.logBytes(), "bytes");
        put(figures, "error_recovery_attempts", how.errorRecoveryAttempts(), "attempts");
        put(figures, "input_tokens", (double) how.inputTokens(), "tokens");
        put(figures, "output_tokens", (double) how.outputTokens(), "tokens");
        how.costUsd().ifPresent(cost -> put(figures, "cost_usd", cost, "USD"));
        return figures;
    }

    private static void put(Map<String, LockedRun.Figure> figures, String name, double value, String unit) {
        figures.put(name, new LockedRun.Figure(value, unit, "none"));
    }
}
