package org.example;

import static dev.pairwright.junit.PairwrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.junit.Pair;
import dev.pairwright.junit.PairedExperiment;
import dev.pairwright.junit.PairedTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@PairedExperiment("experiments/prompts")
class PromptsTest {

    @Autowired
    Assistant assistant;

    @PairedTask("TASK-001")
    void task001(Pair pair) {
        assertThat(assistant.answer("Hello,", "world")).isEqualTo("Hello, world");
        assertThat(pair).holds();
    }

    @PairedTask("TASK-002")
    void task002(Pair pair) {
        assertThat(pair).holds();
    }
}
