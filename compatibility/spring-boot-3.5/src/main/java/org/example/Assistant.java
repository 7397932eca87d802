package org.example;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Stands for an agent that asks a model: it knows the answer as often as it is told to, and never says the same thing twice. */
@Service
public class Assistant {

    private static final Map<String, String> KNOWN = Map.of("What is 2 + 2?", "4", "What is 3 + 3?", "6");

    private final int knowsOfTen;
    private int thought;
    private int asked;

    Assistant(@Value("${assistant.knows-of-ten-when-thinking:10}") int knowsOfTen) {
        this.knowsOfTen = knowsOfTen;
    }

    public String answer(String prompt, String question) {
        asked++;
        boolean knows = !prompt.contains("Think") || thought++ % 10 < knowsOfTen;
        return "It is " + (knows ? KNOWN.get(question) : "hard to say") + " (" + asked + ")";
    }
}
