package org.example;

import static dev.pairwright.junit.PairwrightAssertions.assertThat;

import dev.pairwright.junit.Pair;
import dev.pairwright.junit.PairedExperiment;
import dev.pairwright.junit.PairedTask;

/** Does an agent do better with the specification new than with old, all else equal? */
@PairedExperiment("experiments/prompts")
class PromptsTest {

    @PairedTask("TASK-001")
    void task001(Pair pair) {
        assertThat(pair).holds();
    }

    @PairedTask("TASK-002")
    void task002(Pair pair) {
        assertThat(pair).holds();
    }
}
