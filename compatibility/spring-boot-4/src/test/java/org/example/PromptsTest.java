package org.example;

import static dev.pairwright.junit.PairwrightAssertions.assertThat;
import static dev.pairwright.junit.PairwrightAssertions.byAtMost;

import dev.pairwright.analysis.Findings;
import dev.pairwright.junit.Compare;
import dev.pairwright.junit.Criterion;
import dev.pairwright.junit.Gate;
import dev.pairwright.junit.Run;
import dev.pairwright.junit.Tasks;
import dev.pairwright.junit.Variants;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@Compare(pairs = 8, live = false)
class PromptsTest {
    record Case(String question, String expected) {}

    @Autowired Assistant assistant;

    @Variants Map<String, String> prompts = Map.of("old", "Answer briefly.", "new", "Think first, then answer briefly.");

    @Tasks List<Case> cases = List.of(new Case("What is 2 + 2?", "4"), new Case("What is 3 + 3?", "6"));

    @Run String run(Case task, String prompt) {
        return assistant.answer(prompt, task.question());
    }

    @Criterion boolean correct(Case task, String answer) {
        return answer.contains(task.expected());
    }

    @Gate void ship(Findings findings) {
        assertThat(findings.success()).isNotWorse(byAtMost(0.5));
    }
}
