package org.example;

import java.util.Map;
import java.util.Random;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Stands for an agent that asks a model: it knows the answer as often as it is told to, and never says the same thing twice. */
@Service
public class Assistant {

    private static final Map<String, String> KNOWN = Map.of("What is 2 + 2?", "4", "What is 3 + 3?", "6");

    private final Random chance = new Random(7);
    private final double knowsWhenThinking;
    private int asked;

    Assistant(@Value("${assistant.knows-when-thinking:1}") double knowsWhenThinking) {
        this.knowsWhenThinking = knowsWhenThinking;
    }

    public String answer(String prompt, String question) {
        asked++;
        boolean knows = chance.nextDouble() < (prompt.contains("Think") ? knowsWhenThinking : 1);
        return "It is " + (knows ? KNOWN.get(question) : "hard to say") + " (" + asked + ")";
    }
}
