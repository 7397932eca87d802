package dev.pairwright.evaluation.metric;

import dev.pairwright.core.Printable;
import dev.pairwright.evaluation.CheckOutcome.Status;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.evaluation.Scorecard.ClarificationCount;
import dev.pairwright.evaluation.Scorecard.ConstraintAdherence;
import dev.pairwright.evaluation.Scorecard.Reproducibility;
import dev.pairwright.evaluation.Scorecard.RunningTime;
import dev.pairwright.experiment.TaskSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** The text of {@code evaluation.log}: one line per criterion, constraint and metric, with the reason. */
final class EvaluationLog {

    private static final int LONGEST = 2000;

    private final StringBuilder text = new StringBuilder();

    private EvaluationLog() {}

    static String of(Scorecard card, TaskSpec task) {
        EvaluationLog log = new EvaluationLog();
        log.line("run " + card.runId() + ": variant " + card.variant() + ", task " + card.taskId() + " (" + task.name()
                + "), judged " + card.timestamp());
        card.metrics()
                .taskSuccess()
                .criteriaResults()
                .forEach(c -> log.outcome("criterion", c.criterion(), c.check(), c.status(), c.rationale()));
        card.metrics()
                .constraintAdherence()
                .details()
                .forEach(c -> log.outcome("constraint", c.constraint(), c.check(), c.status(), c.rationale()));
        log.line("task_success: " + card.metrics().taskSuccess().success() + " - "
                + card.metrics().taskSuccess().rationale());
        log.line("constraint_adherence: " + adherence(card.metrics().constraintAdherence()));
        log.line("runtime: " + runtime(card.metrics().runtime()));
        log.line("clarification_count: "
                + clarifications(card.metrics().clarificationCount(), task.expectedClarifications()));
        log.line("reproducibility: " + reproducibility(card.metrics().reproducibility()));
        card.userMetrics()
                .forEach((name, metric) -> log.line("user metric " + name + ": " + metric.value()
                        + (metric.unit().isEmpty() ? "" : " " + metric.unit()) + " - " + metric.rationale()));
        log.line("flags: " + (card.flags().isEmpty() ? "none" : String.join(", ", card.flags())));
        return log.text.toString();
    }

    private void outcome(String kind, String name, String check, Status status, String rationale) {
        line(kind + " " + name + " (" + check + "): " + status.name().toLowerCase(Locale.ROOT) + " - " + rationale);
    }

    private static String adherence(ConstraintAdherence adherence) {
        long unmeasured = adherence.details().stream()
                .filter(detail -> detail.status() == Status.NOT_MEASURED)
                .count();
        long kept = adherence.totalConstraints() - adherence.violatedConstraints() - unmeasured;
        return adherence.score() + " - " + kept + " kept, " + adherence.violatedConstraints() + " violated, "
                + unmeasured + " not measured";
    }

    private static String runtime(RunningTime runtime) {
        return seconds(runtime.totalSeconds()) + " of " + seconds(runtime.timeoutSeconds())
                + (runtime.timeoutReached() ? ", timeout" : "")
                + " - pin " + seconds(runtime.phases().pinSeconds())
                + ", execute " + seconds(runtime.phases().executeSeconds())
                + ", evaluate " + seconds(runtime.phases().evaluateSeconds());
    }

    private static String seconds(double seconds) {
        return BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP).toPlainString() + " s";
    }

    private static String clarifications(ClarificationCount count, TaskSpec.Range expected) {
        return count.totalCount() + " - expected " + expected.min() + " to " + expected.max();
    }

    private static String reproducibility(Reproducibility reproducibility) {
        return reproducibility.score().isEmpty()
                ? "no score - " + reproducibility.reason().orElse("no reason given")
                : reproducibility.score().get() + " - " + reproducibility.identicalRuns() + " of "
                        + reproducibility.totalComparisons() + " earlier runs are identical";
    }

    private void line(String line) {
        text.append(Printable.of(line, LONGEST)).append('\n');
    }
}
