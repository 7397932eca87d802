package dev.pairwright.experiments.exp001;

import static dev.pairwright.junit.PairwrightAssertions.assertThat;
import static dev.pairwright.junit.PairwrightAssertions.byAtMost;
import static dev.pairwright.junit.PairwrightAssertions.notWorse;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.gate.Gate;
import dev.pairwright.junit.ExitCriteria;
import dev.pairwright.junit.ExperimentFindings;
import dev.pairwright.junit.RegisteredHypotheses;
import org.junit.jupiter.api.Test;

/** What the experiment shows: a node for each registered hypothesis and each exit criterion, and gates. */
@ExperimentFindings("experiments/exp-001-role-vs-goal")
public class RoleVsGoalFindings {

    static final Gate NOT_WORSE = notWorse("task_success", byAtMost(0.15));

    @RegisteredHypotheses
    void hypotheses() {}

    @ExitCriteria
    void exitCriteria() {}

    @Test
    void goalCentricIsNotWorse(Findings findings) {
        assertThat(findings).passes(NOT_WORSE);
    }

    @Test
    void goalCentricKeepsAsManyConstraints(Findings findings) {
        assertThat(findings.metric("constraint_adherence")).isNotWorse(byAtMost(5));
    }

    @Test
    void noTaskIsLost(Findings findings) {
        assertThat(findings).hasNoSeverityRegression();
    }
}
