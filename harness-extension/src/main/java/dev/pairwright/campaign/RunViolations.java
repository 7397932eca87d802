package dev.pairwright.campaign;

import dev.pairwright.core.Access;
import dev.pairwright.core.NonCriticalViolation;
import dev.pairwright.core.Violation;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.experiment.TaskSpec;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.run.TraceFindings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an evaluated run is to be reproached with: none of it says whether the task was done. It follows from what stands in the run's folder, so that it can be told
 * again after an interruption.
 */
final class RunViolations {

    /** How a reproducibility failure begins, critical or not. */
    static final String IRREPRODUCIBLE = "an agent declared deterministic gave other outputs for identical inputs";

    private RunViolations() {}

    /**
     * The violations of a run, before the experiment's policy has its say.
     *
     * @param manifest its manifest
     * @param scorecard its scorecard
     * @param findings what its event log shows
     * @param task its task
     * @param deterministic whether the agent is declared to be
     */
    static List<Violation> of(
            Manifest manifest, Scorecard scorecard, TraceFindings findings, TaskSpec task, boolean deterministic) {
        Scorecard.Metrics metrics = scorecard.metrics();
        List<Violation> violations = new ArrayList<>();
        timeout(manifest, violations);
        adherence(metrics.constraintAdherence(), violations);
        clarifications(metrics.clarificationCount(), task, violations);
        refused(findings.outOfScope(), violations);
        outputs(manifest, violations);
        findings.gap().ifPresent(gap -> violations.add(new NonCriticalViolation.LoggingGap(gap)));
        if (deterministic) {
            reproducibility(metrics.reproducibility(), violations);
        }
        return violations;
    }

    private static void outputs(Manifest manifest, List<Violation> violations) {
        if (manifest.outputs().orElseThrow().cut()) {
            violations.add(
                    new NonCriticalViolation.LoggingGap(
                            "outputs are cut: the workspace had more entries than are recorded, so what lies beyond was not judged"));
        }
    }

    private static void timeout(Manifest manifest, List<Violation> violations) {
        if (manifest.execution().orElseThrow().timeoutReached()) {
            violations.add(new NonCriticalViolation.Timeout(
                    "timeout reached (" + plain(manifest.task().timeoutSeconds()) + "s)"));
        }
    }

    private static void adherence(Scorecard.ConstraintAdherence adherence, List<Violation> violations) {
        if (adherence.violatedConstraints() > 0) {
            violations.add(
                    new NonCriticalViolation.AdherenceBelowFull("constraint adherence " + plain(adherence.score())
                            + " of 100: "
                            + adherence.violations().stream()
                                    .map(broken -> broken.constraint() + " (" + broken.rationale() + ")")
                                    .collect(Collectors.joining("; "))));
        }
    }

    private static void clarifications(Scorecard.ClarificationCount count, TaskSpec task, List<Violation> violations) {
        TaskSpec.Range expected = task.expectedClarifications();
        if (!expected.contains(count.totalCount())) {
            violations.add(new NonCriticalViolation.ClarificationAnomaly(count.totalCount()
                    + " clarifications requested; the task expects " + expected.min() + " to " + expected.max()));
        }
    }

    private static void refused(List<Access> refused, List<Violation> violations) {
        if (!refused.isEmpty()) {
            violations.add(new NonCriticalViolation.RefusedAttempt(refused.size()
                    + (refused.size() == 1 ? " attempt" : " attempts") + " out of scope refused: "
                    + refused.stream()
                            .limit(5)
                            .map(access -> access.operation() + " " + access.path() + " (" + access.code() + ")")
                            .collect(Collectors.joining(", "))));
        }
    }

    private static void reproducibility(Scorecard.Reproducibility found, List<Violation> violations) {
        if (found.totalComparisons() > found.identicalRuns()) {
            violations.add(new NonCriticalViolation.ReproducibilityDifference(IRREPRODUCIBLE + ": identical to "
                    + found.identicalRuns() + " of " + found.totalComparisons() + " earlier runs; differs in "
                    + found.differences().stream()
                            .limit(3)
                            .map(d -> d.path() + " from " + d.runId())
                            .collect(Collectors.joining(", "))));
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
