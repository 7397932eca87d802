package dev.pairwright.junit;

import static dev.pairwright.junit.PairwrightAssertions.assertThat;
import static dev.pairwright.junit.PairwrightAssertions.byAtMost;

import dev.pairwright.analysis.Findings;
import java.util.List;
import java.util.Map;

/** The class that everybody begins with. Its assistant knows the answer as often as a test wants. */
@Compare(pairs = 5, live = false)
class PromptComparison {

    record Case(String question, String expected) {}

    ChanceAssistant assistant = new ChanceAssistant();

    @Variants
    Map<String, String> prompts = Map.of("old", "Answer briefly.", "new", "Answer briefly, and think first.");

    @Tasks
    List<Case> cases() {
        return List.of(new Case("What is 2 + 2?", "4"), new Case("What is 3 + 3?", "6"));
    }

    @Run
    String run(Case c, String prompt) {
        return assistant.answer(prompt, c.question());
    }

    @Criterion
    boolean correct(Case c, String answer) {
        return answer.contains(c.expected());
    }

    @Gate
    void ship(Findings f) {
        assertThat(f.success()).isNotWorse(byAtMost(0.5));
    }
}
