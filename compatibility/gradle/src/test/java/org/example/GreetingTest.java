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

@Compare(pairs = 5, live = false)
class GreetingTest {

    Greeter greeter = new Greeter();

    @Variants
    Map<String, String> prompts = Map.of("old", "Greet.", "new", "Greet, and be kind.");

    @Tasks
    List<String> names = List.of("Ada", "Grace");

    @Run
    String greet(String name, String prompt) {
        return greeter.answer(prompt, name);
    }

    @Criterion
    boolean named(String name, String answer) {
        return answer.contains(name);
    }

    @Gate
    void ship(Findings findings) {
        assertThat(findings.success()).isNotWorse(byAtMost(0.5));
    }
}
