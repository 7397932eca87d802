package org.example;

import dev.pairwright.junit.ExitCriteria;
import dev.pairwright.junit.ExperimentFindings;
import dev.pairwright.junit.RegisteredHypotheses;

/** What the experiment shows: a node for each registered hypothesis and each exit criterion. */
@ExperimentFindings("experiments/prompts")
class PromptsFindingsTest {

    @RegisteredHypotheses
    void hypotheses() {}

    @ExitCriteria
    void exitCriteria() {}
}
