package org.example;

import static dev.pairwright.junit.PairwrightAssertions.assertThat;
import static dev.pairwright.junit.PairwrightAssertions.byAtMost;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import dev.pairwright.analysis.Findings;
import dev.pairwright.junit.Compare;
import dev.pairwright.junit.Criterion;
import dev.pairwright.junit.Gate;
import dev.pairwright.junit.Run;
import dev.pairwright.junit.Tasks;
import dev.pairwright.junit.Variants;
import java.util.List;
import java.util.Map;

@Compare(pairs = 5, live = false)
class AssistantTest {

    record Case(String question, String expected) {}

    interface Assistant {
        String answer(String question);
    }

    ChatModel model = new ScriptedModel();

    @Variants
    Map<String, String> prompts = Map.of("old", "Answer briefly.", "new", "Think first, then answer briefly.");

    @Tasks
    List<Case> cases = List.of(new Case("What is 2 + 2?", "4"), new Case("What is 3 + 3?", "6"));

    @Run
    String run(Case task, String prompt) {
        return AiServices.builder(Assistant.class)
                .chatModel(model)
                .systemMessageProvider(memory -> prompt)
                .build()
                .answer(task.question());
    }

    @Criterion
    boolean correct(Case task, String answer) {
        return answer.contains(task.expected());
    }

    @Gate
    void ship(Findings findings) {
        assertThat(findings.success()).isNotWorse(byAtMost(0.5));
    }
}
